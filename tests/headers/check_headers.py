#!/usr/bin/env python3
"""Every header compiles alone, twice in a row, and in two translation units of one program."""

import argparse
import pathlib
import re
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
from compile_command import Compiler  # noqa: E402

TOP = re.compile(r'\s*(?:(?://|#).*\s*)*')  # up to the first line of code
INCLUDE = re.compile(r'^ *# *include *<([^>]+)>', re.MULTILINE)


def headers_below(root):
    return sorted(str(path.relative_to(root)) for path in root.rglob('*.hpp'))


def including(headers):
    return ''.join(f'#include <{header}>\n' for header in headers)


def closures(root, headers):
    """The headers that each one includes at its top, itself and theirs among them."""
    tops = {header: TOP.match((root / header).read_text(encoding='utf-8'))[0]
            for header in headers}
    direct = {header: set(INCLUDE.findall(top)) & set(headers) for header, top in tops.items()}
    whole = {}

    def closure(header):
        if header not in whole:
            whole[header] = {header}  # a cycle ends here
            for included in direct[header]:
                whole[header] |= closure(included)
        return whole[header]

    return {header: closure(header) for header in headers}


def chains(root, headers):
    """Lists in which each header includes all those before it. They hide nothing from its code,
    which has them all anyway: to compile a chain is to compile each of its headers alone."""
    closure = closures(root, headers)
    left = set(headers)
    while left:
        chain, below = [], left
        while below:
            chain.append(max(below, key=lambda header: (len(closure[header]), header)))
            left = left - {chain[-1]}
            below = closure[chain[-1]] & left
        yield chain[::-1]


def check_alone_and_twice(compiler, root, headers, work):
    """What each header lacks: the first inclusion finds it alone, the second finds it again."""
    source = work / 'alone.cpp'
    failures = []
    for chain in chains(root, headers):
        source.write_text(including(header for header in chain for _ in range(2)))
        compiled, said = compiler('-fsyntax-only', f'-I{root}', source)
        if not compiled:
            among = f', after {len(chain) - 1} that it includes' if len(chain) > 1 else ''
            failures.append(f'<{chain[-1]}> does not compile alone or twice{among}:\n{said}')
    return failures


def check_two_units(compiler, root, headers, work, link_arguments):
    """One program of two units, each of all headers; the second has them in reverse order."""
    objects = []
    for name, order, end in [('first', headers, ''), ('second', headers[::-1], 'int main() {}\n')]:
        source = work / f'{name}.cpp'
        source.write_text(including(order) + end)
        objects.append(work / f'{name}.o')
        compiled, said = compiler('-O0', f'-I{root}', '-c', source, '-o', objects[-1])
        if not compiled:
            return [f'All headers together do not compile:\n{said}']
    linked, said = compiler(*objects, '-o', work / 'program', *link_arguments)
    return [] if linked else [f'Two units with all headers do not link:\n{said}']


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('check', choices=['alone', 'two-units'])
    arguments.add_argument('--include', type=pathlib.Path, required=True)
    arguments.add_argument('--build', type=pathlib.Path, required=True)
    arguments.add_argument('--link-args', default='')
    options = arguments.parse_args()

    headers = headers_below(options.include)
    if not headers:
        sys.exit(f'No header below {options.include}.')
    compiler = Compiler(options.build)
    with tempfile.TemporaryDirectory(prefix='gradus_headers_') as folder:
        work = pathlib.Path(folder)
        if options.check == 'alone':
            failures = check_alone_and_twice(compiler, options.include, headers, work)
        else:
            failures = check_two_units(compiler, options.include, headers, work,
                                       options.link_args.split())
    if failures:
        sys.exit('\n'.join(failures))
    print(f'{len(headers)} headers.')


if __name__ == '__main__':
    main()
