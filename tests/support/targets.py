#!/usr/bin/env python3
"""Prints the files that the tests of some suites need built."""

import argparse
import json
import os
import pathlib


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('build', type=pathlib.Path)
    arguments.add_argument('suites', nargs='+')
    options = arguments.parse_args()

    info = options.build / 'meson-info'
    files = {target['id']: target['filename']
             for target in json.loads((info / 'intro-targets.json').read_text())}
    needed = {
        os.path.relpath(file, options.build)
        for test in json.loads((info / 'intro-tests.json').read_text())
        if {suite.partition(':')[2] for suite in test['suite']} & set(options.suites)
        for target in test['depends'] for file in files[target]
    }
    for file in sorted(needed):
        print(file)


if __name__ == '__main__':
    main()
