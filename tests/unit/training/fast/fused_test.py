#!/usr/bin/env python3
"""Where the compiler is told that the processor has fused multiply-adds, the
portable kernels use them for all their products, -ffp-contract=off or not."""

import pathlib
import re
import subprocess
import sys
import unittest

FOLDER = pathlib.Path(__file__).resolve().parent
INCLUDE = FOLDER.parents[3] / 'include'
COMPILER = sys.argv[1:]
PRODUCT = re.compile(r'^\s+(v?(?:f?n?m(?:add|sub|ul)|add)[0-9]*[ps][sd])\s', re.MULTILINE)


def products(*flags):
    """The instructions that multiply or add floating-point numbers, each once."""
    ran = subprocess.run([*COMPILER, '-std=c++20', '-O2', '-ffp-contract=off', *flags, f'-I{INCLUDE}', '-S',
                          FOLDER / 'fused_kernels.cpp', '-o', '-'],
                         check=True, stdout=subprocess.PIPE, text=True)
    return set(PRODUCT.findall(ran.stdout))


class Fused(unittest.TestCase):
    def all_fused(self, *flags):
        found = products(*flags)
        for kind in ('ps', 'pd', 'ss'):
            with self.subTest(kind):
                self.assertTrue([name for name in found if 'fmadd' in name and name.endswith(kind)], found)
        self.assertEqual([name for name in found if 'fmadd' not in name], [])

    def test_all_products_with_avx2(self):
        self.all_fused('-mavx2', '-mfma')

    def test_all_products_with_avx512(self):
        self.all_fused('-mfma', '-mavx512f', '-mavx512vl')

    def test_none_without(self):
        found = products()
        self.assertTrue(found)
        self.assertEqual([name for name in found if 'fmadd' in name], [])


if __name__ == '__main__':
    machine = subprocess.run([*COMPILER, '-dumpmachine'], check=True, stdout=subprocess.PIPE, text=True).stdout
    if not machine.startswith('x86_64'):
        print(f'{machine.strip()}: the names of instructions here are those of x86-64')
        sys.exit(77)  # Meson's number for a test that is skipped
    unittest.main(argv=sys.argv[:1])
