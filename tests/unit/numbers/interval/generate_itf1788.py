#!/usr/bin/env python3
"""Turns the rows of tests/data/itf1788 into a C++ file with a static_assert for each.

The file also says where the rows are, for the test that reads them at run time.
"""

import pathlib
import sys

# How a row's function is written with two intervals, or an interval and an integer.
FORMULAS = {
    'add': '{} + {}', 'sub': '{} - {}', 'mul': '{} * {}', 'div': '{} / {}', 'neg': '-{}',
    'convexHull': 'hull({}, {})', 'intersection': 'intersection({}, {})', 'pown': 'pown({}, {})',
}
FORMULAS |= {name: name + '({})' for name in ('abs', 'exp', 'log', 'recip', 'sqr', 'sqrt', 'tanh')}


def number(text):
    return text.replace('inf', 'infinity')


def value(field):
    bounds = field.split()
    if bounds == ['empty', 'empty']:
        return 'interval<double>::empty()'
    if len(bounds) == 1:
        return bounds[0]
    return 'interval<double>({}, {})'.format(*map(number, bounds))


def claim(row):
    function, *arguments, equals, expected, source = (field.strip() for field in row.split(';'))
    if equals != '=':
        raise ValueError(f'not a row: {row}')
    formula = FORMULAS[function].format(*map(value, arguments))
    return f'static_assert(same_set({formula}, {value(expected)}), "{function}, {source}");'


def main():
    folder, output = map(pathlib.Path, sys.argv[1:])
    claims = [claim(row) for path in sorted(folder.glob('*.txt'))
              for row in path.read_text().splitlines()]
    if not claims:
        sys.exit(f'{folder} holds no rows.')
    output.write_text('\n'.join([
        '#include <gradus/numbers/interval.hpp>', '',
        '#include <limits>', '',
        'using gradus::interval;',
        'constexpr double infinity = std::numeric_limits<double>::infinity();', '',
        'extern const char* const itf1788_folder;',
        f'const char* const itf1788_folder = "{folder.as_posix()}";',
        'extern const int itf1788_row_count;',
        f'const int itf1788_row_count = {len(claims)};', '',
        *claims, '']))


if __name__ == '__main__':
    main()
