"""What stops the program in a way that its user can mend."""


class Trouble(Exception):
    """The text is one line that names what and where."""
