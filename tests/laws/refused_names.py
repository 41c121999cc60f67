#!/usr/bin/env python3
"""Each function of an expression refuses integers: numbers/no_scalar.hpp names it too. Otherwise
that function of an integer would be a formula's text.

Usage: refused_names.py INCLUDE
"""

import pathlib
import re
import sys

FUNCTION = re.compile(r'^inline expression (\w+)\(const expression&', re.MULTILINE)
REFUSAL = re.compile(r'^constexpr Number (\w+)\(Number x', re.MULTILINE)


def missing(functions, refusals):
    return sorted(set(FUNCTION.findall(functions)) - set(REFUSAL.findall(refusals)))


def main(include):
    numbers = pathlib.Path(include, 'gradus/numbers')
    functions = (numbers / 'expression/functions.hpp').read_text(encoding='utf-8')
    found = missing(functions, (numbers / 'no_scalar.hpp').read_text(encoding='utf-8'))
    if not FUNCTION.search(functions):
        sys.exit('expression/functions.hpp has no function')
    for name in found:
        print(f'no_scalar.hpp does not refuse {name} of an integer')
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
