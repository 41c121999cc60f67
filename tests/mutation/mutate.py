#!/usr/bin/env python3
"""Theorems that are nudged must stop compiling.

In each header of theorems every constant, sign, operator and direction is changed, one at a time,
and the marked static_asserts of its test are compiled against the changed header. What still
compiles is a survivor: a hole in a proof, unless the changed statement is true. Those are listed,
with the reason, in still_true.txt beside this file. Any other survivor fails the test, and so does
a listed one that survives no more.

A mutant is killed by a static_assert that fails ("false"), or by arithmetic that refuses what it
says, such as a division by 0 ("refused").
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import shlex
import sys
import tempfile

from mutation import CUBE, compile_only, judge, with_precompiled

THEOREMS = pathlib.PurePath('gradus/theory/theorems')
TESTS = pathlib.PurePath('tests/unit/theory/theorems')
LISTED = pathlib.Path(__file__).resolve().with_name('still_true.txt')

# What is changed into what. The spaces keep template brackets and the unary minus out.
CHANGES = [
    (r'(?<![\w."<])(\d+)(?![\w."\'])', lambda m: str(int(m[1]) + 1)),
    (r'(?<![\w."<])([2-9]|\d\d+)(?![\w."\'])', lambda m: str(int(m[1]) - 1)),
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

# Lines that state no mathematics.
PASSED_OVER = re.compile(r'^\s*(//|#|namespace|using|template|static constexpr std::size_t|$)')


def mutants(text):
    """(line number, line, changed line), one change a mutant."""
    for number, line in enumerate(text.split('\n')):
        if PASSED_OVER.match(line):
            continue
        code = line.split('//')[0]
        for pattern, change in CHANGES:
            for match in re.finditer(pattern, code):
                changed = change(match) if callable(change) else change
                yield number, line, code[:match.start()] + changed + code[match.end():]


def proofs_of(test):
    """The test's lines up to the end of its marked block of static_asserts, without Catch2."""
    head, found, _ = test.partition('// [/')
    if not found:
        sys.exit('a test of theorems marks its static_asserts by // [name] and // [/name]')
    return '\n'.join(line for line in head.split('\n') if 'catch.hpp' not in line)


def fate(compiler, root, header, text, proofs):
    """'survives', 'false' or 'refused': how the proofs compile against this text of the header."""
    with tempfile.TemporaryDirectory(prefix='gradus_mutation_') as folder:
        overlay = pathlib.Path(folder) / THEOREMS
        overlay.mkdir(parents=True)
        first = text.index('namespace gradus::theorems')
        (overlay / header).write_text(text[:first] + CUBE + text[first:], encoding='utf-8')
        unit = pathlib.Path(folder) / 'proofs.cpp'
        unit.write_text(proofs, encoding='utf-8')
        status, messages = compile_only(
            compiler, unit, f'-I{folder}', f'-I{root / "include"}', f'-I{root / "tests/support"}',
            '-Wfatal-errors')
    if status == 0:
        return 'survives'
    return 'false' if 'static assertion failed' in messages else 'refused'


def with_precompiled_library(compiler, root, folder):
    """The compiler with <gradus.hpp>, which holds no theorem, read beforehand."""
    header = pathlib.Path(folder) / 'library.hpp'
    header.write_text('#include <gradus.hpp>\n', encoding='utf-8')
    return with_precompiled(compiler, header, f'-I{root / "include"}')


def jobs_of(root, compiler, chosen):
    """(header, line number, line, changed line, changed header, its proofs) of every mutant."""
    for path in sorted((root / 'include' / THEOREMS).glob('*.hpp')):
        if chosen and path.name not in chosen:
            continue
        text = path.read_text(encoding='utf-8')
        proofs = proofs_of((root / TESTS / f'{path.stem}_test.cpp').read_text(encoding='utf-8'))
        if fate(compiler, root, path.name, text, proofs) != 'survives':
            sys.exit(f'{path.name}: its proofs do not compile as they stand')
        lines = text.split('\n')
        for number, line, changed in mutants(text):
            mutated = '\n'.join([*lines[:number], changed, *lines[number + 1:]])
            yield path.name, number + 1, line.strip(), changed.strip(), mutated, proofs


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('root', type=pathlib.Path)
    arguments.add_argument('compiler', help='with its flags, such as "g++ -std=c++20"')
    arguments.add_argument('headers', nargs='*', help='HEADER.hpp …; all, if none is named')
    arguments.add_argument('--still-true', type=pathlib.Path, default=LISTED)
    options = arguments.parse_args()
    root, compiler = options.root, shlex.split(options.compiler)

    with tempfile.TemporaryDirectory(prefix='gradus_mutation_') as folder, \
            concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        compiler = with_precompiled_library(compiler, root, folder)
        jobs = list(jobs_of(root, compiler, options.headers))
        fates = pool.map(lambda job: fate(compiler, root, job[0], *job[4:]), jobs)
        return judge(((header, number, line, [changed], how)
                      for (header, number, line, changed, *_), how in zip(jobs, fates)),
                     options.still_true,
                     lambda header: not options.headers or header in options.headers, 'mutants')


if __name__ == '__main__':
    sys.exit(main())
