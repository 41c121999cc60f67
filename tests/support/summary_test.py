#!/usr/bin/env python3
"""The count of the tests, from what Catch2 2.13 and 3.4 print."""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

from summary import count

SCRIPT = pathlib.Path(__file__).resolve().with_name('summary.py')


class Count(unittest.TestCase):
    def test_a_test_without_cases_counts_one(self):
        self.assertEqual(count('OK', ''), (1, 0))
        for result in ['FAIL', 'ERROR', 'TIMEOUT', 'INTERRUPT']:
            self.assertEqual(count(result, 'much'), (0, 1))
        self.assertEqual(count('SKIP', ''), (0, 0))

    def test_catch2_cases_count_each(self):
        self.assertEqual(count('OK', 'All tests passed (1 assertion in 1 test case)\n'), (1, 0))
        self.assertEqual(count('OK', '===\nAll tests passed (97 assertions in 12 test cases)\n'),
                         (12, 0))
        self.assertEqual(count('FAIL', 'test cases:  5 |  3 passed | 2 failed\n'
                                       'assertions: 31 | 20 passed | 11 failed\n'), (3, 2))
        self.assertEqual(count('FAIL', 'test cases: 1 | 1 failed\nassertions: 1 | 1 failed\n'),
                         (0, 1))
        self.assertEqual(count('OK', 'test cases: 4 | 3 passed | 1 skipped\n'), (3, 0))

    def test_a_crash_after_the_last_case_counts(self):
        self.assertEqual(count('FAIL', 'All tests passed (9 assertions in 3 test cases)\n'), (3, 1))
        self.assertEqual(count('FAIL', 'test cases: 3 | 3 passed\n'), (3, 1))

    def test_a_program_without_cases_fails(self):
        self.assertEqual(count('OK', 'No tests ran\n'), (0, 1))


class Summary(unittest.TestCase):
    def assert_summary(self, tests, last_line, status):
        with tempfile.TemporaryDirectory(prefix='gradus_summary_') as folder:
            log = pathlib.Path(folder, 'log.json')
            if tests is not None:
                log.write_text(''.join(json.dumps(test) + '\n' for test in tests))
            done = subprocess.run([sys.executable, SCRIPT, log], text=True, stdout=subprocess.PIPE)
        self.assertEqual((done.stdout.splitlines()[-1], done.returncode), (last_line, status))

    def test_summary(self):
        good = {'name': 'a', 'result': 'OK', 'stdout': ''}
        bad = {'name': 'b', 'result': 'FAIL', 'stdout': ''}
        self.assert_summary([good, good], '2 passed, 0 failed', 0)
        self.assert_summary([good, bad], '1 passed, 1 failed', 1)
        self.assert_summary([], '0 passed, 1 failed', 1)
        self.assert_summary(None, '0 passed, 1 failed', 1)


if __name__ == '__main__':
    unittest.main()
