#!/usr/bin/env python3
"""What users copy, the README, docs, examples and snippets, takes no namespace in as a whole: names are
written in full or brought in one by one. Usage: names_test.py ROOT"""

import pathlib
import re
import sys

COPIED = ['README.md', 'docs', 'examples', 'tests/docs/snippets', 'tests/install']
WHOLE = re.compile(r'^\s*using namespace (?:gradus|std);', re.MULTILINE)


def main(root):
    files = [path for name in COPIED for path in [root / name, *sorted((root / name).rglob('*'))]
             if path.suffix in {'.md', '.hpp', '.cpp'}]
    bad = [path for path in files if WHOLE.search(path.read_text(encoding='utf-8'))]
    for path in bad:
        print(f'{path.relative_to(root)} takes in a namespace as a whole: name what it uses.')
    return 1 if bad or len(files) < len(COPIED) or not WHOLE.search('using namespace gradus;') else 0


if __name__ == '__main__':
    sys.exit(main(pathlib.Path(sys.argv[1])))
