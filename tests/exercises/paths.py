"""Where the course is, the runner's modules for the tests beside this file, and a Python that draws."""

import functools
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
COURSE = ROOT / 'examples/exercises'
RUNNER = COURSE / 'runner'
sys.path.insert(0, str(RUNNER))


@functools.cache
def python():
    """A Python that has what examples/run looks for."""
    for name in (sys.executable, 'python3', '/usr/bin/python3'):
        if subprocess.run([name, '-c', 'import rich, tomllib'], capture_output=True).returncode == 0:
            return name
    raise RuntimeError('no Python here has rich (on Debian, python3-rich)')
