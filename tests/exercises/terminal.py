"""The runner on a pseudo-terminal, as a learner has it."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

import paths

CLEARED = '\x1b[2J'
STYLE = re.compile(r'\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)')
LATEST = 120  # seconds until something must be seen; the tests are far quicker


class Terminal:
    """Whatever a test waits for is seen on the screen, or found out about the process."""

    def __init__(self, folder, *arguments, columns=80, rows=60, **environment):
        self.shown, self.status = '', None
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            try:
                os.chdir(folder)
                os.environ.update({'TERM': 'xterm-256color', 'GRADUS_EXERCISES_COMMAND': 'exercises',
                                   **environment})
                # The size is there before the program asks for it.
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack('4H', rows, columns, 0, 0))
                os.execvp(paths.python(), [paths.python(), str(paths.RUNNER), *map(str, arguments)])
            finally:
                os._exit(127)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.status is None:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        os.close(self.terminal)

    def read(self):
        """Reads what is there; False when the program has ended."""
        if not select.select([self.terminal], [], [], 0.05)[0]:
            return True
        try:
            block = os.read(self.terminal, 65536)
        except OSError:  # how Linux says that the other end is closed
            return False
        self.shown += block.decode('utf-8', 'replace')
        return bool(block)

    @property
    def page(self):
        """The text since the screen was last cleared."""
        return STYLE.sub('', self.shown.rpartition(CLEARED)[2]).replace('\r', '')

    def wait(self, *texts):
        """Until the page shows each of these texts, wherever its lines break."""
        latest = time.monotonic() + LATEST
        wanted = [' '.join(text.split()) for text in texts]
        while True:
            page = ' '.join(self.page.split())
            if all(text in page for text in wanted):
                return self.page
            if not self.read() or time.monotonic() > latest:
                raise AssertionError(f'{texts} not seen; the page is\n{self.page}')

    def wait_until(self, condition):
        latest = time.monotonic() + LATEST
        while not condition():
            if not self.read() or time.monotonic() > latest:
                raise AssertionError(f'what a test waits for does not happen; the page is\n{self.page}')

    def press(self, keys):
        os.write(self.terminal, keys.encode())

    def resize(self, columns, rows=60):
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack('4H', rows, columns, 0, 0))

    def end(self):
        """The exit status, once the program has ended by itself."""
        latest = time.monotonic() + LATEST
        while self.read():
            if time.monotonic() > latest:
                raise AssertionError(f'the program does not end; the page is\n{self.page}')
        self.status = os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])
        return self.status


def processes_naming(text):
    """The processes whose command line names a text, such as a folder."""
    found = []
    for entry in os.listdir('/proc'):
        if entry.isdigit():
            try:
                with open(f'/proc/{entry}/cmdline', 'rb') as file:
                    if text.encode() in file.read():
                        found.append(int(entry))
            except OSError:
                pass  # it has ended
    return found
