"""What the mutation tests of theorems and of claims share: compiling, and the list of survivors."""

import collections
import os
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
import precompiled  # noqa: E402

CUBE = 'template <class T>\nconstexpr T cube(const T& x) {\n    return x * x * x;\n}\n'

TEXTS = re.compile(r'"(?:[^"\\\n]|\\.)*"|//[^\n]*')


def without_texts(code):
    """The same code, in its places, with blanks for what compilers do not read."""
    return TEXTS.sub(lambda text: ' ' * len(text[0]), code)


def nudged(number, has_sign=False):
    """A number a little off, or a factor 2, to both sides."""
    if re.fullmatch(r"[\d']+", number):
        whole = int(number.replace("'", ''))
        return [str(whole + 1)] + ([str(whole - 1)] if whole > 0 or has_sign else [])
    if number.startswith('0x'):
        return [number + ' * 2', number + ' / 2']
    return [repr(float(number) * 2), repr(float(number) / 2)] if float(number) != 0 else ['1.0']


def compile_only(compiler, unit, *flags):
    """(status, messages in English) of a translation unit."""
    run = subprocess.run([*compiler, *flags, '-fsyntax-only', str(unit)], capture_output=True,
                         text=True, env=os.environ | {'LC_ALL': 'C'}, check=False)
    return run.returncode, run.stderr


def macros_of(compiler):
    """The macros that the compiler defines, as it prints them."""
    return subprocess.run([*compiler, '-dM', '-E', '-x', 'c++', '/dev/null'],
                          capture_output=True, text=True, check=True).stdout


def with_precompiled(compiler, header, *folders):
    """The compiler with this header, which includes from these folders, read beforehand."""
    subprocess.run([*compiler, *folders, '-x', 'c++-header', header, '-o',
                    header.with_suffix('.hpp.gch')], check=True)
    return [*compiler, *precompiled.flags(header, macros_of(compiler))]


def code_of(line):
    """A line without its comment."""
    return line.partition(' //')[0].rstrip()


def still_true(path):
    """{(file, line, changed line)}: survivors that make nothing false."""
    entries = set()
    for line in path.read_text(encoding='utf-8').split('\n'):
        if line and not line.startswith('#'):
            file, before, after, _reason = (part.strip() for part in line.split(' | '))
            entries.add((file, code_of(before), after))
    return entries


def judge(found, listed_in, is_asked, what):
    """Prints the holes among (file, line number, line, changed lines, fate), then how many `what`
    there are of each fate; the status is 0 if none is a hole, and each survivor that is listed, of
    the files that are asked about, survives. A survivor is listed by the first of its changes."""
    listed = still_true(listed_in)
    unused = {entry for entry in listed if is_asked(entry[0])}
    count = collections.Counter()
    for file, number, line, changed, how in found:
        entry = (file, code_of(line), changed[0])
        if how == 'survives' and entry in listed:
            unused.discard(entry)
            how = 'still true'
        elif how == 'survives':
            print(f'{file}:{number}: survives', line, *changed, sep='\n    ', flush=True)
        count[how] += 1
    for file, before, after in sorted(unused):
        print(f'{listed_in.name}: no such survivor: {file} | {before} | {after}')
    print(f'{count.total()} {what}: {count["false"]} false, {count["refused"]} refused, '
          f'{count["still true"]} still true, {count["survives"]} holes')
    return 1 if count['survives'] or unused or not count else 0
