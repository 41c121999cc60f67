#!/usr/bin/env python3
"""What the proofs of items 1 to 5 cost the compiler, beside an empty unit.

The third unit holds the marked static_asserts of every test that is named, without those that ask
how a false statement is refused. Printed is the least processor time of several runs, with the flags
of the build. On a machine that is busy, it is more than on a quiet one.

Usage: proofs.py BUILD TEST...
"""

import pathlib
import re
import resource
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / 'support'))
from compile_command import Compiler  # noqa: E402

RUNS = 5


def theorems(lines):
    """The statements, less the tests of refusals and the constants that only those used."""
    statements = re.split(r'(?<=;)\n', '\n'.join(lines))
    kept = [s for s in statements if not re.search(r'outcome::|\.(how|bound|range|boxes)\b', s)]
    used = '\n'.join(kept)

    def needed(statement):
        constant = re.search(r'^constexpr auto (\w+) =', statement, re.MULTILINE)
        return not constant or len(re.findall(rf'\b{constant[1]}\b', used)) > 1

    return [s for s in kept if needed(s)]


def parts(test):
    """The #include lines of a test that its proofs need, and the proofs in a namespace."""
    head, found, _ = test.read_text(encoding='utf-8').partition('// [/')
    if not found:
        sys.exit(f'{test.name} marks no static_asserts by // [name] and // [/name]')
    lines = head.split('\n')
    includes = [line for line in lines if line.startswith('#include <gradus/')]
    proofs = [line for line in lines if not line.startswith('#')]
    return includes, [f'namespace {test.stem} {{', *theorems(proofs), '}']


def seconds(compiler, name, text):
    """The least processor time of a few compilations."""
    with tempfile.TemporaryDirectory(prefix='gradus_compile_time_') as folder:
        unit = pathlib.Path(folder, name + '.cpp')
        unit.write_text(text, encoding='utf-8')
        times = []
        for _ in range(RUNS):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            compiled, said = compiler('-c', '-o', unit.with_suffix('.o'), unit, without={'-Werror'})
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            if not compiled:
                sys.exit(said)
            times.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    return min(times)


def main(build, tests):
    compiler = Compiler(build)
    includes, proofs = [], []
    for test in tests:
        more_includes, more_proofs = parts(pathlib.Path(test))
        includes += more_includes
        proofs += more_proofs
    include_text = '\n'.join(sorted(set(includes))) + '\n'
    proof_text = '\n'.join(proofs) + '\n'

    empty = seconds(compiler, 'empty', '')
    included = seconds(compiler, 'includes', include_text)
    proved = seconds(compiler, 'proofs', include_text + proof_text)
    print(f'an empty unit       {empty:6.2f} s')
    print(f'the includes alone  {included:6.2f} s')
    print(f'with the proofs     {proved:6.2f} s, {proved / empty:.0f} times the empty unit')
    print(f'the proofs          {proved - included:6.2f} s, '
          f'{proof_text.count("static_assert(")} static_asserts')


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2:])
