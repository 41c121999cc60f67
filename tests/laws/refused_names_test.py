#!/usr/bin/env python3
"""The check of the functions that refuse integers finds one that does not."""

import unittest

from refused_names import missing

FUNCTIONS = ('inline expression exp(const expression& x) {\n'
             'inline expression pown(const expression& x, integer<int> n) {\n')
EXP = 'constexpr Number exp(Number x) {\n'
POWN = 'constexpr Number pown(Number x, integer<int>) {\n'


class RefusedNames(unittest.TestCase):
    def test_nothing_is_missing(self):
        self.assertEqual(missing(FUNCTIONS, EXP + POWN), [])

    def test_each_is_missed(self):
        self.assertEqual(missing(FUNCTIONS, POWN), ['exp'])
        self.assertEqual(missing(FUNCTIONS, EXP), ['pown'])


if __name__ == '__main__':
    unittest.main()
