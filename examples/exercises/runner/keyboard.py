"""Keys as they are pressed, on a terminal that is given back as it was."""

import os
import select
import signal
import sys
import termios
import tty

ARROWS = {b'\x1b[C': 'n', b'\x1b[D': 'p', b'\x1bOC': 'n', b'\x1bOD': 'p'}
END = ''  # the terminal is gone
ESCAPE = b'\x1b'


class Keyboard:
    def __enter__(self):
        self.file = sys.stdin.fileno()
        self.before = termios.tcgetattr(self.file)
        self.asking = self.has_resumed = False
        self.listen()
        signal.signal(signal.SIGCONT, self.resume)
        return self

    def __exit__(self, *_):
        signal.signal(signal.SIGCONT, signal.SIG_DFL)
        self.give_back()

    def resume(self, *_):
        """After Ctrl-Z the terminal belonged to the shell."""
        self.listen()
        self.has_resumed = True

    def listen(self):
        if self.asking:
            lines = [*self.before]
            lines[6] = [*lines[6]]
            lines[6][termios.VEOL] = ESCAPE  # ends a line, as Enter does
            termios.tcsetattr(self.file, termios.TCSANOW, lines)
        else:
            tty.setcbreak(self.file, termios.TCSANOW)  # Ctrl-C still interrupts

    def give_back(self):
        try:
            termios.tcsetattr(self.file, termios.TCSANOW, self.before)
        except termios.error:
            pass  # it is gone

    def is_waiting(self, seconds=0):
        return bool(select.select([self.file], [], [], seconds)[0])

    def key(self, seconds):
        """The key pressed within so many seconds, or None."""
        if not self.is_waiting(seconds):
            return None
        try:
            read = os.read(self.file, 1)
            if read == ESCAPE:  # an arrow comes as several bytes at once
                while self.is_waiting() and len(read) < 3:
                    read += os.read(self.file, 1)
        except OSError:
            return END
        return ARROWS.get(read, read.decode('utf-8', 'replace'))

    def ask(self, question):
        """A line of text, empty after Enter alone; None when Esc leaves it."""
        self.asking = True
        self.listen()
        try:
            print(question, end='', flush=True)
            line = os.read(self.file, 4096)
        except OSError:
            line = b''
        finally:
            self.asking = False
            self.listen()
        return None if not line or ESCAPE in line else line.decode('utf-8', 'replace').strip()
