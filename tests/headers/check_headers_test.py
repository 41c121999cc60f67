#!/usr/bin/env python3
"""The check of the headers finds what it is there to find."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).resolve().with_name('check_headers.py')
BUILD = sys.argv.pop()

GOOD = '#pragma once\n#include <vector>\ninline int gradus_one() { return std::vector{1}[0]; }\n'
USE = '#pragma once\ninline int gradus_two() { return std::vector{2}[0]; }\n'
BAD = {
    'alone': {
        'not self-contained': '#pragma once\ninline std_size missing_type();\n',
        'no include guard': 'inline int gradus_two() { return 2; }\n',
        'empty include': '#pragma once\n#include <gradus/not_there.hpp>\n',
        'what others include': USE,
        'what is included behind its use': USE + '#include <gradus_header_0.hpp>\n',
    },
    'two-units': {
        'function that is not inline': '#pragma once\nint gradus_two() { return 2; }\n',
        'variable that is not inline': '#pragma once\nint gradus_two = 2;\n',
    },
}


def passes(check, *texts):
    with tempfile.TemporaryDirectory(prefix='gradus_headers_') as folder:
        root = pathlib.Path(folder)
        for number, text in enumerate(texts):
            (root / f'gradus_header_{number}.hpp').write_text(text)
        return subprocess.run(
            [sys.executable, SCRIPT, check, '--include', root, '--build', BUILD],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


class CheckHeaders(unittest.TestCase):
    def test_good_header_passes(self):
        for check in BAD:
            self.assertTrue(passes(check, GOOD), check)
            self.assertTrue(passes(check, GOOD, '#pragma once\n#include <gradus_header_0.hpp>\n'
                                   + USE), check)

    def test_bad_headers_fail(self):
        for check, headers in BAD.items():
            for fault, text in headers.items():
                self.assertFalse(passes(check, GOOD, text), fault)

    def test_no_headers_fail(self):
        self.assertFalse(passes('alone'))


if __name__ == '__main__':
    unittest.main()
