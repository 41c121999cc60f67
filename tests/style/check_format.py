#!/usr/bin/env python3
"""Every C++ file of the project is formatted as .clang-format says."""

import argparse
import pathlib
import subprocess
import sys

FOLDERS = ['include', 'tests', 'examples', 'docs']


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('clang_format')
    arguments.add_argument('root', type=pathlib.Path)
    options = arguments.parse_args()

    sources = [path for folder in FOLDERS for path in sorted((options.root / folder).rglob('*'))
               if path.suffix in {'.hpp', '.inc', '.cpp'}]
    if not sources:
        sys.exit(f'No C++ file below {options.root}.')
    sys.exit(subprocess.run([options.clang_format, '--dry-run', '--Werror', *sources]).returncode)


if __name__ == '__main__':
    main()
