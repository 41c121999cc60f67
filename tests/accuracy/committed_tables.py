"""What the generators of tables share: print the tables, or say whether a file has them."""

import sys


def write_or_compare(text):
    """Without an argument prints the text; with a file's name, the status is 0 if it holds it."""
    if len(sys.argv) == 1:
        sys.stdout.write(text)
        return 0
    with open(sys.argv[1], encoding="utf-8") as file:
        committed = file.read()
    if committed == text:
        return 0
    print(f"{sys.argv[1]} is not what {sys.argv[0]} writes", file=sys.stderr)
    return 1
