#!/usr/bin/env python3
"""Counts what Meson's test log says: a Catch2 program by its test cases, any other test as one."""

import argparse
import json
import pathlib
import re
import sys

# The last line of Catch2, versions 2 and 3.
ALL_PASSED = re.compile(r'^All tests passed \(\d+ assertions? in (\d+) test cases?\)', re.MULTILINE)
SOME_FAILED = re.compile(r'^test cases: .*$', re.MULTILINE)
NONE_RAN = re.compile(r'^No tests? (ran|cases matched)', re.MULTILINE)
PARTS = re.compile(r'(\d+) (passed|failed)')


def count(result, output):
    """How many passed and how many failed, in one test of Meson's log."""
    if result == 'SKIP':
        return 0, 0
    passed, failed = (1, 0) if result == 'OK' else (0, 1)
    if found := ALL_PASSED.search(output):
        passed = int(found[1])
    elif found := SOME_FAILED.search(output):
        parts = {kind: int(number) for number, kind in PARTS.findall(found[0])}
        passed, failed = parts.get('passed', 0), max(failed, parts.get('failed', 0))
    elif NONE_RAN.search(output):
        passed, failed = 0, 1
    return passed, failed


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('log', type=pathlib.Path, help="Meson's log of the tests, in JSON")
    log = arguments.parse_args().log

    tests = [json.loads(line) for line in log.read_text().splitlines()] if log.exists() else []
    counts = [count(test['result'], test['stdout']) for test in tests]
    passed, failed = (sum(column) for column in zip(*counts)) if counts else (0, 0)
    unsuccessful = [test['name'] for test, (_, failures) in zip(tests, counts) if failures]

    if passed + failed == 0:
        failed = 1
        print('No test ran.')
    elif failed:
        print('Failed: ' + ', '.join(unsuccessful) + '.')
        print(f'What they print stands in {log.with_suffix(".txt")}.')
    print(f'{passed} passed, {failed} failed')
    sys.exit(failed > 0)


if __name__ == '__main__':
    main()
