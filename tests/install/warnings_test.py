#!/usr/bin/env python3
"""The headers in a user's project: by -I, in GNU's dialect, after C's own headers, without a warning."""

import argparse
import pathlib
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]

# Clang does not know them all, and is told not to say so.
FLAGS = ('-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast '
         '-Wuseless-cast -Wswitch-default -Werror').split()
TO_CLANG = ['-Wno-unknown-warning-option']

# Their macros, such as I and complex, are there before Gradus is.
C_HEADERS = ['assert', 'complex', 'ctype', 'errno', 'fenv', 'float', 'inttypes', 'iso646', 'limits',
             'locale', 'math', 'setjmp', 'signal', 'stdalign', 'stdarg', 'stdbool', 'stddef',
             'stdint', 'stdio', 'stdlib', 'string', 'tgmath', 'time', 'uchar', 'wchar', 'wctype']

# Both umbrellas, and templates that are only looked at closely when they are used.
USERS = ['examples/first_steps.cpp', 'tests/docs/snippets/training.cpp',
         'tests/docs/snippets/fast-training.cpp']


def said_of(source, code=''):
    command = [*OPTIONS.compiler.split(), *OPTIONS.compile_args.split(), '-std=gnu++20', *FLAGS,
               *(TO_CLANG if 'clang' in OPTIONS.compiler else []), f'-I{ROOT}/include',
               *(f'-include{name}.h' for name in C_HEADERS), '-fsyntax-only', '-xc++', source]
    return subprocess.run(command, text=True, input=code, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT).stdout


class Warnings(unittest.TestCase):
    def test_no_header_warns(self):
        for user in USERS:
            with self.subTest(user):
                said = said_of(ROOT / user)
                self.assertFalse(said, said)

    def test_no_header_warns_that_is_included_by_name(self):
        headers = sorted((ROOT / 'include').rglob('*.hpp'))
        said = said_of('-', ''.join(f'#include "{header}"\n' for header in headers))
        self.assertFalse(said, said)

    def test_first_steps_among_other_names(self):
        others = ['algorithm', 'cmath', 'complex', 'random', 'vector']
        code = ''.join(f'#include <{name}>\n' for name in others)
        code += ('using namespace std;\n#include <gradus/training.hpp>\n'
                 f'#include "{ROOT}/examples/first_steps.cpp"\n')
        said = said_of('-', code)
        self.assertFalse(said, said)

    def test_the_flags_warn(self):
        self.assertIn('shadow]', said_of('-', 'void f(int x) { { int x = 0; } }'))


if __name__ == '__main__':
    PARSER = argparse.ArgumentParser(description=__doc__)
    PARSER.add_argument('--compiler', required=True)
    PARSER.add_argument('--compile-args', default='')
    OPTIONS = PARSER.parse_args()
    unittest.main(argv=sys.argv[:1])
