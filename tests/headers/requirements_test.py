#!/usr/bin/env python3
"""A compiler, a language or a target that Gradus cannot use is told so first, whichever header it
reads, and nothing but the stop follows."""

import argparse
import pathlib
import platform
import re
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
from compile_command import Compiler  # noqa: E402

COMPILER = 'Gradus needs GCC 12 or Clang 19, or a newer one of them.'
LANGUAGE = 'Gradus needs C++20: compile with -std=c++20.'
TARGET = 'Gradus needs 128-bit integers (__int128), which this target lacks: compile for 64 bits.'
FIRST_ERROR = re.compile(r'^.*?: error: (?:#error )?"(.*)"$')


class Requirements(unittest.TestCase):
    def assert_told(self, sentence, said):
        """The first line is the sentence, the only other error the file that is not there."""
        lines = said.splitlines()
        errors = [line for line in lines if re.search(r'\berror: ', line)]
        first = FIRST_ERROR.match(next((line for line in lines if 'In file included' not in line
                                        and not re.match(r' +from ', line)), ''))
        self.assertTrue(first, said)
        self.assertEqual(first[1], sentence, said)
        self.assertEqual(len(errors), 2, said)
        self.assertRegex(errors[1], r'fatal error: .?stop: the #error above says why')

    def compile(self, flag, header='gradus.hpp'):
        with tempfile.NamedTemporaryFile('w', suffix='.cpp') as source:
            source.write(f'#include <{header}>\nint main() {{}}\n')
            source.flush()
            compiler = Compiler(OPTIONS.build)
            return compiler(f'-I{OPTIONS.include}', '-fsyntax-only', *flag.split(), source.name)[1]

    def test_older_languages(self):
        for header in ['gradus.hpp', 'gradus/training.hpp', 'gradus/activations/sigmoid.hpp']:
            self.assert_told(LANGUAGE, self.compile('-std=c++17', header))
        self.assert_told(LANGUAGE, self.compile('-std=gnu++17'))

    def test_older_compilers(self):
        """Acted by this one: it says another version, or another name."""
        clang = 'clang' in Compiler(OPTIONS.build)('--version')[1]
        older = '-U__clang_major__ -D__clang_major__=18' if clang else '-U__GNUC__ -D__GNUC__=11'
        other = '-U__clang__ -U__GNUC__'
        for flags in [older, other]:
            self.assert_told(COMPILER, self.compile(f'-w {flags}'))

    def test_target_of_32_bits(self):
        if platform.machine() != 'x86_64':
            self.skipTest('-m32 is an x86 flag')
        self.assert_told(TARGET, self.compile('-m32'))


if __name__ == '__main__':
    PARSER = argparse.ArgumentParser(description=__doc__)
    PARSER.add_argument('--include', type=pathlib.Path, required=True)
    PARSER.add_argument('--build', type=pathlib.Path, required=True)
    OPTIONS = PARSER.parse_args()
    unittest.main(argv=sys.argv[:1])
