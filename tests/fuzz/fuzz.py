#!/usr/bin/env python3
"""Fuzzes a reader for a while: compiles its target with libFuzzer and the sanitizers, and runs it.

The status is 77, a skipped test, where nothing can be built with libFuzzer: it comes with Clang and
wants libstdc++. The target compiles there all the same.
"""

import argparse
import base64
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
from compile_command import Compiler  # noqa: E402

FUZZER = ['-fsanitize=fuzzer,address,undefined', '-fno-sanitize-recover=all',
          '-D_GLIBCXX_ASSERTIONS', '-O1', '-g']
SUPPORT = pathlib.Path(__file__).resolve().parents[1] / 'support'
SKIPPED = 77


def has_fuzzer(compiler, work):
    source = work / 'empty.cpp'
    source.write_text('extern "C" int LLVMFuzzerTestOneInput(const unsigned char*, unsigned long) '
                      '{ return 0; }\n')
    return compiler(*FUZZER, source, '-o', work / 'empty')[0]


def fuzz(program, work, seconds):
    """True if nothing is found. The last lines say how many inputs ran and what they reached."""
    corpus = work / 'corpus'
    corpus.mkdir()
    ran = subprocess.run(
        [program, corpus, f'-max_total_time={seconds}', '-max_len=8192', '-timeout=10',
         '-rss_limit_mb=2048', '-print_final_stats=1', f'-artifact_prefix={work}/found-'],
        text=True, errors='replace', stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    print('\n'.join(ran.stdout.splitlines()[-60 if ran.returncode else -12:]))
    for found in sorted(work.glob('found-*')):
        print(f'{found.name}, in base64: {base64.b64encode(found.read_bytes()).decode()}')
    return ran.returncode == 0


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('build', type=pathlib.Path)
    arguments.add_argument('sources', nargs='+', type=pathlib.Path, help='the target, and its parts')
    arguments.add_argument('--libraries', nargs='*', default=[])
    arguments.add_argument('--seconds', type=int, default=60)
    options = arguments.parse_args()
    compiler = Compiler(options.build)
    sources = [source.resolve() for source in options.sources]  # the compiler runs elsewhere

    with tempfile.TemporaryDirectory(prefix='gradus_fuzz_') as folder:
        work = pathlib.Path(folder)
        if not has_fuzzer(compiler, work):
            for source in sources:
                compiled, said = compiler('-fsyntax-only', f'-I{SUPPORT}', source)
                if not compiled:
                    print(said)
                    return 1
            print('Skipped: this compiler does not build with libFuzzer. Clang does, with libstdc++ '
                  '(and, on Debian, libclang-rt-19-dev).')
            return SKIPPED
        program = work / 'program'
        compiled, said = compiler(*FUZZER, f'-I{SUPPORT}', *sources, '-o', program,
                                  *[f'-l{library}' for library in options.libraries])
        if not compiled:
            print(said)
            return 1
        return 0 if fuzz(program, work, options.seconds) else 1


if __name__ == '__main__':
    sys.exit(main())
