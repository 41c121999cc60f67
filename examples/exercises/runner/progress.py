"""How far a learner has come: a small text file, a line a fact."""

import contextlib

import files
from trouble import Trouble

NAME = 'progress.txt'
HEAD = """\
# Gradus exercises. A passed one is known by its text: edited, it is open again.
"""


class Progress:
    """Read from the file; `change` writes it. Exercises and chapters stand by their names, also
    those that the course has no more."""

    def __init__(self, folder, is_writable=True):
        self.is_writable = is_writable
        self.path = folder / NAME
        self.lock = folder / '.course' / 'lock'
        self.read()

    def read(self):
        self.at = ''          # the exercise to go on with
        self.passed = {}      # exercise: digest of what passed
        self.skipped = set()
        self.hints = {}       # exercise: how many were shown
        self.opened = set()   # chapters whose opening was shown
        if not self.path.exists():
            return
        for number, line in enumerate(files.read_text(self.path).splitlines(), 1):
            if line.strip() and not line.startswith('#'):
                try:
                    self.note(*line.split())
                except (ValueError, TypeError):
                    raise Trouble(f'{self.path}, line {number}: {line!r} is not understood; mend it, '
                                  'or delete the file to begin anew (your answers stay)') from None

    def note(self, kind, name, value=None):
        if kind == 'passed' and value is not None:
            self.passed[name] = value
        elif kind == 'hints' and int(value) >= 0:
            self.hints[name] = int(value)
        elif kind == 'at' and value is None:
            self.at = name
        elif kind in ('skipped', 'opened') and value is None:
            getattr(self, kind).add(name)
        else:
            raise ValueError(kind)

    def text(self):
        lines = [f'at {self.at}'] if self.at else []
        lines += [f'passed {name} {value}' for name, value in sorted(self.passed.items())]
        lines += [f'skipped {name}' for name in sorted(self.skipped)]
        lines += [f'hints {name} {count}' for name, count in sorted(self.hints.items()) if count]
        lines += [f'opened {name}' for name in sorted(self.opened)]
        return HEAD + ''.join(f'{line}\n' for line in lines)

    @contextlib.contextmanager
    def change(self):
        """What is changed inside is written behind it, to what another program wrote meanwhile. In a
        folder that is read-only it is known until the program ends."""
        if not self.is_writable:
            yield self
            return
        with files.locked(self.lock):
            self.read()
            try:
                yield self
                files.write_if_new(self.path, self.text())
            except BaseException:
                self.read()
                raise

    def has_passed(self, name, text):
        return text is not None and self.passed.get(name) == files.digest(text)

    def note_verdict(self, name, text, passed):
        """Remembers what passed, or that it is open again."""
        known = self.has_passed(name, text)
        if passed and (not known or name in self.skipped):
            with self.change():
                self.passed[name] = files.digest(text)
                self.skipped.discard(name)
        elif not passed and name in self.passed:
            with self.change():
                self.passed.pop(name, None)
