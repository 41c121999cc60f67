#!/usr/bin/env python3
"""docs/formulas.md is what the program `formulas` prints: the formulas that the code computes.

Usage: formulas.py ROOT PROGRAM [--write]
"""

import argparse
import difflib
import pathlib
import subprocess
import sys


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('root', type=pathlib.Path)
    arguments.add_argument('program', type=pathlib.Path)
    arguments.add_argument('--write', action='store_true')
    options = arguments.parse_args()
    file = options.root / 'docs' / 'formulas.md'
    now = subprocess.run([options.program.resolve()], check=True, stdout=subprocess.PIPE,
                         encoding='utf-8').stdout.rstrip('\n') + '\n'
    if options.write:
        file.write_text(now, encoding='utf-8')
        return
    old = file.read_text(encoding='utf-8')
    if old != now:
        sys.exit('\n'.join(difflib.unified_diff(old.splitlines(), now.splitlines(),
                                                'docs/formulas.md', 'as the code computes',
                                                lineterm=''))
                 + '\nWrite it anew: python3 tests/docs/formulas.py . PROGRAM --write')


if __name__ == '__main__':
    main()
