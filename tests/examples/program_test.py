"""What the tests of the example programs share. The program is the test's first argument."""

import fcntl
import gzip
import os
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import unittest
from pathlib import Path

PROGRAM = str(Path(sys.argv[1]).resolve())


class ProgramTest(unittest.TestCase):
    """A run in an empty folder."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def start(self, *flags, stdout=subprocess.PIPE, before=None, **environment):
        return subprocess.run([PROGRAM, *flags], cwd=self.folder, stdin=subprocess.DEVNULL,
                              stdout=stdout, stderr=subprocess.PIPE, encoding="utf-8", timeout=300,
                              preexec_fn=before, env={**os.environ, **environment})

    def text(self, *flags):
        result = self.start(*flags)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        return result.stdout

    def assert_one_line(self, stderr, says=""):
        self.assertRegex(stderr, rf"\A{Path(PROGRAM).name}: [^\n]+\n\Z")
        for part in [says] if isinstance(says, str) else says:
            self.assertIn(part, stderr)

    def refuse(self, *flags, says, status=1, **environment):
        """The run ends with one line on stderr, nothing else, and leaves nothing behind."""
        before = sorted(self.folder.rglob("*"))
        result = self.start(*flags, **environment)
        self.assertEqual((result.returncode, result.stdout), (status, ""), result.stderr)
        self.assert_one_line(result.stderr, says)
        self.assertEqual(sorted(self.folder.rglob("*")), before)

    def refuse_full_output(self, *flags):
        """A standard output that cannot be written is an error."""
        if not Path("/dev/full").exists():
            self.skipTest("no /dev/full here")
        with open("/dev/full", "w") as full:
            result = self.start(*flags, stdout=full)
        self.assertEqual(result.returncode, 1)
        self.assert_one_line(result.stderr, says="No space left on device")

    def refuse_full_disk(self, *flags, says, size="8k"):
        """A disk of `size` that the program alone sees, mounted as `disk`, is full too early."""
        (self.folder / "disk").mkdir(exist_ok=True)
        mount = ["unshare", "--mount", *(["--map-root-user"] if os.geteuid() != 0 else []), "sh", "-c",
                 'mount -t tmpfs -o size="$0" none disk || exit 77; exec "$@"', size]
        try:
            result = subprocess.run([*mount, PROGRAM, *flags], cwd=self.folder, timeout=300,
                                    capture_output=True, stdin=subprocess.DEVNULL, encoding="utf-8")
        except FileNotFoundError as error:
            self.skipTest(f"no small disk here: {error}")
        if result.returncode == 77 or result.stderr.startswith("unshare:"):
            self.skipTest(f"no small disk here: {result.stderr}")
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assert_one_line(result.stderr, says=[says, "cannot be written: No space left on device"])

    def open_terminal(self, columns=None):
        """What a test reads and what a program writes to."""
        try:
            terminal, its_end = os.openpty()
        except OSError as error:  # a chroot without /dev/pts
            self.skipTest(f'no pseudo-terminal here: {error}')
        self.addCleanup(os.close, terminal)
        if columns:
            fcntl.ioctl(its_end, termios.TIOCSWINSZ, struct.pack("4H", 24, columns, 0, 0))
        return terminal, its_end

    def show_on_terminal(self, *flags, columns=None):
        """Standard output, and what a terminal on standard error is sent."""
        terminal, its_end = self.open_terminal(columns)
        shown = []

        def read():  # at once: a terminal that nobody reads holds the program
            try:
                while block := os.read(terminal, 65536):
                    shown.append(block)
            except OSError:  # how Linux says that the other end is closed
                pass

        reader = threading.Thread(target=read)
        reader.start()
        try:
            result = subprocess.run([PROGRAM, *flags], cwd=self.folder, stdout=subprocess.PIPE,
                                    stderr=its_end, encoding="utf-8", timeout=300)
        finally:
            os.close(its_end)
            reader.join()
        return result.stdout, b"".join(shown).decode("utf-8")

    def data_set(self, images=20, rows=2, columns=3, packed=False, name="data"):
        """A tiny data set laid out like MNIST."""
        folder = self.folder / name
        folder.mkdir()
        for part in ("train", "t10k"):
            pixels = bytes(37 * i % 256 for i in range(images * rows * columns))
            labels = bytes(i % 10 for i in range(images))
            for what, content in (
                ("images-idx3", struct.pack(">4I", 0x803, images, rows, columns) + pixels),
                ("labels-idx1", struct.pack(">2I", 0x801, images) + labels),
            ):
                file = folder / f"{part}-{what}-ubyte{'.gz' if packed else ''}"
                file.write_bytes(gzip.compress(content) if packed else content)
        return folder


def main():
    """`PROGRAM [CLASS]` on the command line."""
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]], verbosity=2)
