#!/usr/bin/env python3
"""What headers prove and enclose must stop compiling where they are nudged.

In each header of a room, such as theory/theorems, every constant, sign, operator and direction is
changed, one at a time, and the marked static_asserts of its test are compiled against the changed
header. What still compiles is a survivor: a hole in a proof, unless the changed header is right as
well. Those are listed, with the reason, in still_true.txt beside this file. Any other survivor
fails the test, and so does a listed one that survives no more.

Where headers do not state theorems but find enclosures, comparisons, ends of intervals and
decimals are changed, too. There a mutant is right if what it encloses is not narrower than it may
be, or if it only seeks where to look.

A mutant is killed by a static_assert that fails ("false"), or by arithmetic that refuses what it
says, such as a division by 0 ("refused").
"""

import argparse
import collections
import concurrent.futures
import os
import pathlib
import re
import shlex
import sys
import tempfile

from mutation import CUBE, compile_only, judge, nudged, with_precompiled, without_texts

LISTED = pathlib.Path(__file__).resolve().with_name('still_true.txt')

# What is changed into what. The spaces keep template brackets and the unary minus out.
CHANGES = [
    (r'(?<![\w."<])(?<![pe]-)(\d+)(?![\w."\'])', lambda m: str(int(m[1]) + 1)),
    (r'(?<![\w."<])(?<![pe]-)([2-9]|\d\d+)(?![\w."\'])', lambda m: str(int(m[1]) - 1)),
    (r' \+ ', ' - '),
    (r' - ', ' + '),
    (r' \* ', ' + '),
    (r' / ', ' * '),
    (r'(?<=[(,] )-(?=\w)', ''),
    (r'(?<=\()-(?=\w)', ''),
    (r'(?<=return )-(?=\w)', ''),
    (r'\bsqr\(', 'cube('),
    (r'\bpositive\((?!const)', 'positive(-'),
    (r'\bprove_at_most\b', 'prove_at_least'),
    (r'\bprove_at_least\b', 'prove_at_most'),
    (r'\bprove_below\b', 'prove_above'),
    (r'\bprove_above\b', 'prove_below'),
    (r'\bprove_increasing\b', 'prove_decreasing'),
    (r'\bprove_decreasing\b', 'prove_increasing'),
    (r'\btrue\b', 'false'),
    (r'\bfalse\b', 'true'),
    (r'\bn_in\b', 'n_out'),
    (r'\bn_out\b', 'n_in'),
    (r'\bupper_root\b', 'lower_root'),
    (r'\blower_root\b', 'upper_root'),
]

# What is changed besides where an enclosure is found.
DECIMAL = r'(?<![\w.])(\d+\.\d+(?:e-?\d+)?|0x1p-?\d+)(?!\w)'
CHANGES_OF_ENCLOSURES = [
    *CHANGES,
    (DECIMAL, lambda m: nudged(m[1])[0]),
    (r'(?!0\.0\b)' + DECIMAL, lambda m: nudged(m[1])[-1]),
    (r' \+= ', ' -= '),
    (r' -= ', ' += '),
    (r' \*= ', ' /= '),
    (r' /= ', ' *= '),
    (r' < ', ' >= '),
    (r' > ', ' <= '),
    (r' <= ', ' > '),
    (r' >= ', ' < '),
    (r' == ', ' != '),
    (r' != ', ' == '),
    (r' && ', ' || '),
    (r' \|\| ', ' && '),
    (r'(?<=[( ])!(?=[\w(])', ''),
    (r'(?<=[.])lower\b', 'upper'),
    (r'(?<=[.])upper\b', 'lower'),
    (r'\bcertainly_less\b', 'certainly_greater'),
    (r'\bcertainly_greater\b', 'certainly_less'),
    (r'\bcertainly_less_equal\b', 'certainly_greater_equal'),
    (r'\bcertainly_greater_equal\b', 'certainly_less_equal'),
    (r'\bhull\(', 'intersection('),
    (r'\bintersection\(', 'hull('),
    (r'(?<== )-(?=\w)', ''),
    (r' \? -(?=\w)', ' ? '),
    (r' : -(?=\w)', ' : '),
]

# Lines that state no mathematics.
PASSED_OVER = re.compile(r'^\s*(//|#|namespace|using|template|throw|static constexpr std::size_t|$)')

# The headers include/gradus/<room>/*.hpp with their tests tests/unit/<room>/*_test.cpp; the headers
# that are read beforehand, none of them of the room; and what is changed.
Room = collections.namedtuple('Room', 'library changes')
ROOMS = {
    'theory/theorems': Room(['gradus.hpp'], CHANGES),
    'theory/forecast': Room(['gradus.hpp'], CHANGES_OF_ENCLOSURES),
    'theory/proof': Room(['gradus/activations.hpp', 'gradus/networks.hpp', 'gradus/numbers.hpp'],
                         CHANGES_OF_ENCLOSURES),
    'networks/proofs': Room(['gradus.hpp'], CHANGES_OF_ENCLOSURES),
}

# Functions of which a proof takes a guess, and checks it: what they are changed into makes nothing
# false.
GUESSES = {
    'theory/forecast/variance_map.hpp': 'sign_change',
    'theory/proof/krawczyk.hpp': 'approximate_inverse',
}

# What tests of Catch2 that stand before the end of the marks say to a compiler without Catch2.
WITHOUT_CATCH = """#define TEST_CASE_OF(number) [[maybe_unused]] static void test_case_##number()
#define TEST_CASE_IN(line) TEST_CASE_OF(line)
#define TEST_CASE(...) TEST_CASE_IN(__LINE__)
#define STATIC_REQUIRE(...) static_assert(__VA_ARGS__)
#define STATIC_REQUIRE_FALSE(...) static_assert(!(__VA_ARGS__))
"""


def lines_of_guess(text, name):
    """The numbers of the lines of the function of this name, up to the brace that closes it."""
    if name is None:
        return range(0)
    lines = text.split('\n')
    first = next(number for number, line in enumerate(lines)
                 if re.match(rf'\w.* {name}\(', line))
    return range(first, lines.index('}', first))


def mutants(text, changes, guess=None):
    """(line number, line, changed line), one change a mutant."""
    passed_over = lines_of_guess(text, guess)
    for number, line in enumerate(text.split('\n')):
        if PASSED_OVER.match(line) or number in passed_over:
            continue
        code = line[:len(without_texts(line).rstrip())]
        for pattern, change in changes:
            for match in re.finditer(pattern, without_texts(code)):
                changed = change(match) if callable(change) else change
                yield number, line, code[:match.start()] + changed + code[match.end():]


# A header of a room.
Header = collections.namedtuple('Header', 'room name text')


def proofs_of(root, header):
    """The lines of the header's test up to the end of its last marked block, without Catch2."""
    path = root / 'tests/unit' / header.room / header.name.replace('.hpp', '_test.cpp')
    head, found, _ = path.read_text(encoding='utf-8').rpartition('// [/')
    if not found:
        sys.exit(f'{path.name}: a test marks its static_asserts by // [name] and // [/name]')
    return WITHOUT_CATCH + '\n'.join(line for line in head.split('\n') if 'catch.hpp' not in line)


def fate(compiler, root, header, proofs, text):
    """'survives', 'false' or 'refused': how the proofs compile against this text of the header."""
    with tempfile.TemporaryDirectory(prefix='gradus_mutation_') as folder:
        overlay = pathlib.Path(folder) / 'gradus' / header.room
        overlay.mkdir(parents=True)
        first = text.index('namespace gradus')
        (overlay / header.name).write_text(
            text[:first] + (CUBE if 'cube(' in text else '') + text[first:], encoding='utf-8')
        unit = pathlib.Path(folder) / 'proofs.cpp'
        unit.write_text(proofs, encoding='utf-8')
        status, messages = compile_only(
            compiler, unit, f'-I{folder}', f'-I{root / "include"}', f'-I{root / "tests/support"}',
            f'-I{root / "tests/unit" / header.room}', '-Wfatal-errors')
    if status == 0:
        return 'survives'
    return 'false' if 'static assertion failed' in messages else 'refused'


def with_precompiled_library(compiler, root, room, folder):
    """The compiler with what headers of a room are made of, but none of them, read beforehand."""
    header = pathlib.Path(folder) / (room.replace('/', '_') + '.hpp')
    header.write_text(''.join(f'#include <{name}>\n' for name in ROOMS[room].library),
                      encoding='utf-8')
    return with_precompiled(compiler, header, f'-I{root / "include"}')


def headers_of(root, chosen):
    """The headers that are asked for, ROOM or ROOM/HEADER.hpp; all, if none is."""
    for room in ROOMS:
        for path in sorted((root / 'include/gradus' / room).glob('*.hpp')):
            if not chosen or room in chosen or f'{room}/{path.name}' in chosen:
                yield Header(room, path.name, path.read_text(encoding='utf-8'))


def jobs_of(header):
    """(header, line number, line, changed line, changed header) of every mutant."""
    lines = header.text.split('\n')
    guess = GUESSES.get(f'{header.room}/{header.name}')
    for number, line, changed in mutants(header.text, ROOMS[header.room].changes, guess):
        mutated = '\n'.join([*lines[:number], changed, *lines[number + 1:]])
        yield header, number + 1, line.strip(), changed.strip(), mutated


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('root', type=pathlib.Path)
    arguments.add_argument('compiler', help='with its flags, such as "g++ -std=c++20"')
    arguments.add_argument('headers', nargs='*', metavar='ROOM or ROOM/HEADER.hpp',
                           help=f'of the rooms {", ".join(ROOMS)}; all, if none is named')
    arguments.add_argument('--still-true', type=pathlib.Path, default=LISTED)
    arguments.add_argument('--processes', type=int, default=os.cpu_count())
    arguments.add_argument('--list', action='store_true', help='the changes, without compiling')
    options = arguments.parse_args()
    root = options.root
    headers = list(headers_of(root, options.headers))
    known = {name for header in headers for name in (header.room, f'{header.room}/{header.name}')}
    for name in options.headers:
        if name not in known:
            arguments.error(f'there is no room or header {name}')
    jobs = [job for header in headers for job in jobs_of(header)]
    if options.list:
        for header, number, line, changed, _ in jobs:
            print(f'{header.room}/{header.name}:{number}', line, changed, sep='\n    ')
        return 0

    with tempfile.TemporaryDirectory(prefix='gradus_mutation_') as folder, \
            concurrent.futures.ThreadPoolExecutor(options.processes) as pool:
        compilers = {room: with_precompiled_library(shlex.split(options.compiler), root, room, folder)
                     for room in sorted({header.room for header in headers})}

        proofs = {header: proofs_of(root, header) for header in headers}

        def fate_of(header, text):
            return fate(compilers[header.room], root, header, proofs[header], text)

        for header in headers:
            if fate_of(header, header.text) != 'survives':
                sys.exit(f'{header.room}/{header.name}: its proofs do not compile as they stand')
        fates = pool.map(lambda job: fate_of(job[0], job[-1]), jobs)
        asked = {f'{header.room}/{header.name}' for header in headers}
        return judge(((f'{header.room}/{header.name}', number, line, [changed], how)
                      for (header, number, line, changed, _), how in zip(jobs, fates)),
                     options.still_true, asked.__contains__, 'mutants')


if __name__ == '__main__':
    sys.exit(main())
