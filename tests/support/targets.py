#!/usr/bin/env python3
"""Prints the files to build: what the tests of the suites need; without a suite, what is built by
default and what the tests outside the long suite need. Suites that are left out need nothing.
"""

import argparse
import json
import os
import pathlib


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('build', type=pathlib.Path)
    arguments.add_argument('suites', nargs='*')
    arguments.add_argument('--without', action='append', default=[], metavar='SUITE')
    options = arguments.parse_args()

    info = options.build / 'meson-info'
    targets = {target['id']: target
               for target in json.loads((info / 'intro-targets.json').read_text())}

    tests = json.loads((info / 'intro-tests.json').read_text())

    def suites(test):
        return {suite.partition(':')[2] for suite in test['suite']}

    def is_left_out(test):
        return bool(suites(test) & set(options.without))

    def is_wanted(test):
        if is_left_out(test):
            return False
        return (bool(suites(test) & set(options.suites)) if options.suites
                else 'long' not in suites(test))

    def needed_by(choice):
        return {target for test in tests if choice(test) for target in test['depends']}

    ids = needed_by(is_wanted)
    if not options.suites:
        by_default = {name for name, target in targets.items() if target['build_by_default']}
        ids |= by_default - (needed_by(is_left_out) - needed_by(lambda test: not is_left_out(test)))
    for file in sorted({file for name in ids for file in targets[name]['filename']}):
        print(os.path.relpath(file, options.build))


if __name__ == '__main__':
    main()
