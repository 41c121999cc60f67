"""Where the course is, and the runner's modules for the tests beside this file."""

import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
COURSE = ROOT / 'examples/exercises'
RUNNER = COURSE / 'runner'
sys.path.insert(0, str(RUNNER))
