#!/usr/bin/env python3
"""No file of the project names a folder of somebody's machine."""

import argparse
import pathlib
import re
import sys

# The classes of one letter keep this line from finding itself.
MACHINE_PATH = re.compile(r'/hom[e]/\w|/roo[t]/\w|/Users/\w|\b[A-Z]:\\User[s]|(?<![\w.])/wor[k]/\w')
NOT_OURS = re.compile(r'\.git|build.*|subprojects|__pycache__|\.cache|unstable_gradient_output|train_output|gradus-exercises')


def files_below(folder):
    for path in sorted(folder.iterdir()):
        if path.is_dir() and not NOT_OURS.fullmatch(path.name):
            yield from files_below(path)
        elif path.is_file() and path.name != '.git':  # a file in a worktree
            yield path


def errors_below(root):
    for path in files_below(root):
        try:
            lines = path.read_text(encoding='utf-8').splitlines()
        except UnicodeDecodeError:
            continue  # data, not text
        for number, line in enumerate(lines, 1):
            if found := MACHINE_PATH.search(line):
                yield f'{path.relative_to(root)}:{number} names the machine path {found[0]}…'


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('root', type=pathlib.Path)
    errors = list(errors_below(arguments.parse_args().root))
    if errors:
        sys.exit('\n'.join(errors))


if __name__ == '__main__':
    main()
