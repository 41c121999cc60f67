#!/usr/bin/env python3
"""The fuzzing itself: a planted fault is found, and what has none passes."""

import argparse
import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
FOUR_LETTERS = '''
#include "fuzz.hpp"
std::vector<std::string> seeds() { return {"abcd"}; }
void try_bytes(std::string_view bytes) { %s }
'''


class Fuzzing(unittest.TestCase):
    def fuzz(self, body):
        """The status, and all that is printed."""
        with tempfile.TemporaryDirectory() as folder:
            source = pathlib.Path(folder) / 'target.cpp'
            source.write_text(FOUR_LETTERS.replace('fuzz.hpp', str(HERE / 'fuzz.hpp')) % body)
            ran = subprocess.run(
                [sys.executable, HERE / 'fuzz.py', build, source, '--seconds', '2'], text=True,
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if ran.returncode == 77:
            self.skipTest(ran.stdout)
        return ran.returncode, ran.stdout

    def test_nothing_is_found_where_there_is_nothing(self):
        status, said = self.fuzz('succeeds([&] { require(!bytes.empty() || true, ""); });')
        self.assertEqual(status, 0, said)
        self.assertIn('stat::number_of_executed_units', said)

    def test_what_is_not_so_is_found_and_shown(self):
        status, said = self.fuzz('require(bytes != "abcd", "the seed is read");')
        self.assertEqual(status, 1, said)
        self.assertIn('not so: the seed is read', said)
        self.assertIn('in base64: YWJjZA==', said)

    def test_a_read_beyond_the_end_is_found(self):
        status, said = self.fuzz('std::vector<char> copy(bytes.begin(), bytes.end());'
                                 'if (copy.size() == 4 && copy.data()[4] == 0) std::abort();')
        self.assertEqual(status, 1, said)
        self.assertIn('heap-buffer-overflow', said)

    def test_another_exception_is_found(self):
        status, said = self.fuzz('succeeds([&] { std::string(bytes).at(1000); });')
        self.assertEqual(status, 1, said)
        self.assertIn('std::out_of_range', said)

    def test_a_target_that_does_not_compile_fails(self):
        status, said = self.fuzz('no_such_name();')
        self.assertEqual(status, 1, said)
        self.assertIn('no_such_name', said)


if __name__ == '__main__':
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('build')
    build = arguments.parse_args().build
    unittest.main(argv=sys.argv[:1])
