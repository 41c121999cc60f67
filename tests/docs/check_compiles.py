#!/usr/bin/env python3
"""A file compiles, with the flags of a build: check_compiles.py FILE BUILD"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
from compile_command import Compiler  # noqa: E402


def main(file, build):
    compiles, said = Compiler(build)('-fsyntax-only', file)
    print(said, end='')
    return 0 if compiles else 1


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
