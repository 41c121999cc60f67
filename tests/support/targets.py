#!/usr/bin/env python3
"""Prints the files to build: what the tests of the suites need; without a suite, what is built by
default and what the tests outside the long suite need.
"""

import argparse
import json
import os
import pathlib


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('build', type=pathlib.Path)
    arguments.add_argument('suites', nargs='*')
    options = arguments.parse_args()

    info = options.build / 'meson-info'
    targets = {target['id']: target
               for target in json.loads((info / 'intro-targets.json').read_text())}

    def is_wanted(test):
        suites = {suite.partition(':')[2] for suite in test['suite']}
        return bool(suites & set(options.suites)) if options.suites else 'long' not in suites

    ids = {target for test in json.loads((info / 'intro-tests.json').read_text())
           if is_wanted(test) for target in test['depends']}
    if not options.suites:
        ids |= {name for name, target in targets.items() if target['build_by_default']}
    for file in sorted({file for name in ids for file in targets[name]['filename']}):
        print(os.path.relpath(file, options.build))


if __name__ == '__main__':
    main()
