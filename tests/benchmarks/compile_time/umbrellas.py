#!/usr/bin/env python3
"""What a unit pays for including Gradus, above an empty one: the whole, the layers, the theorems.

Printed is the least processor time of several runs, with the flags of the build; and, as a measure
of the machine, that of the standard headers which <gradus.hpp> includes itself.

Usage: umbrellas.py BUILD
"""

import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / 'support'))
from compile_command import Compiler  # noqa: E402
from proofs import seconds  # noqa: E402

STANDARD = ['array', 'limits', 'stdexcept', 'string', 'tuple', 'vector']
UMBRELLAS = ['gradus/core.hpp', 'gradus/numbers.hpp', 'gradus/activations.hpp', 'gradus/theory.hpp',
             'gradus/networks.hpp', 'gradus.hpp', 'gradus/theory/theorems.hpp',
             'gradus/training.hpp']


def including(headers):
    return ''.join(f'#include <{header}>\n' for header in headers)


def main(build):
    compiler = Compiler(build)
    empty = seconds(compiler, 'empty', '')
    for name, headers in [('the standard headers', STANDARD), *((u, [u]) for u in UMBRELLAS)]:
        print(f'{name:28} {seconds(compiler, "unit", including(headers)) - empty:6.2f} s',
              flush=True)


if __name__ == '__main__':
    main(sys.argv[1])
