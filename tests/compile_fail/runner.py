#!/usr/bin/env python3
"""Code that must not compile, and the message that it must print.

A pair is NAME.fail.cpp, which must fail with every `// expect-error: REGEX` that it states, and
NAME.ok.cpp, its twin, which differs in the mistake alone and must compile.
`// expect-error-within 12: REGEX` asks for the message in the first 12 lines that the compiler
prints, where a person looks. Lines of NAME.fail.cpp that the compiler quotes count as lines, but
never as a message.

What a pair includes is precompiled, for most of the time goes there. A message then stands no
earlier than in a user's project, for more lines say what includes what; a pair that fails so is
compiled again as a user would. For the same reason all twins are compiled together, each in a
namespace of its own; if they do not compile, each is compiled alone.
"""

import argparse
import pathlib
import re
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / 'support'))
import precompiled  # noqa: E402
from compile_command import Compiler  # noqa: E402

FAIL, OK = '.fail.cpp', '.ok.cpp'
# The precompiled headers, what they hold, and the include that asks for them: the first that fits
# is taken. To load a small one costs a fifth of what one with all three would.
PRECOMPILED = {
    'training': ['gradus.hpp', 'gradus/training.hpp'],
    'theorems': ['gradus.hpp', 'gradus/theory/theorems.hpp'],
    'gradus': ['gradus.hpp'],
}
ASKED_BY = {
    'training': re.compile(r'#include <gradus/training\b'),
    'theorems': re.compile(r'#include <gradus/theory/theorems\b'),
    'gradus': re.compile(''),
}
QUOTED = re.compile(r'^#include "(.+)"', re.M)
INCLUDE = re.compile(r'^#include <.*>$', re.MULTILINE)
WITHOUT = {'-Werror'}  # a constant that nobody uses is no mistake here


def names(root, ending):
    return {str(path.relative_to(root))[:-len(ending)] for path in root.rglob('*' + ending)}


def expected_errors(text):
    """Each message that the text states, with the lines in which it must stand, or None."""
    stated = re.findall(r'^\s*// expect-error(?:-within (\d+))?:(.*)$', text, re.MULTILINE)
    return [(int(lines) if lines else None, regex.strip()) for lines, regex in stated]


def check_folder(root, registered):
    """Files that no test would run, or that would test nothing."""
    fails, oks = names(root, FAIL), names(root, OK)
    errors = [f'{name}{FAIL} has no twin {name}{OK}.' for name in sorted(fails - oks)]
    errors += [f'{name}{OK} has no twin {name}{FAIL}.' for name in sorted(oks - fails)]
    for path in sorted(root.rglob('*.cpp')):
        if not path.name.endswith((FAIL, OK)):
            errors.append(f'{path.name} ends neither in {FAIL} nor in {OK}.')
    if (fails & oks) != set(registered):
        errors.append('Pairs were added or removed: configure the build again.')
    return errors


def without_quotes_of(source, said):
    """What a compiler says. Lines of that source that it quotes are empty: they hold no message."""
    lines = {line.strip() for line in source.read_text().splitlines()}
    return re.sub(r'^ *\d+ \|(.*)\n', lambda quote: '\n' if quote[1].strip() in lines else quote[0],
                  said, flags=re.MULTILINE)


def first_lines(said, count):
    return said if count is None else ''.join(said.splitlines(keepends=True)[:count])


def precompile(compiler, output):
    """Makes the precompiled header of this name, NAME.hpp.gch, and its list of dependencies."""
    source = output.with_suffix('')
    source.write_text(''.join(f'#include <{header}>\n'
                              for header in PRECOMPILED[source.stem]))
    compiled, said = compiler('-x', 'c++-header', source, '-o', output, '-MD', '-MF',
                              output.with_suffix('.d'), '-MT', output.name, without=WITHOUT)
    return [] if compiled else [said]


def included(text, folder, compiler):
    """The arguments by which a source finds its headers precompiled in the folder."""
    name = next(name for name, include in ASKED_BY.items() if include.search(text))
    header = folder.absolute() / f'{name}.hpp'
    return precompiled.flags(header, compiler('-dM', '-E', '-x', 'c++', '/dev/null')[1])


def check_message(root, name, compiler, headers=()):
    fail = root / (name + FAIL)
    expected = expected_errors(fail.read_text())
    if not expected or '' in [regex for _, regex in expected]:
        return [f'{fail.name} needs a line `// expect-error: REGEX`.']

    compiled, said = compiler(*headers, '-fsyntax-only', fail, without=WITHOUT)
    said = without_quotes_of(fail, said)
    if compiled:
        return [f'{fail.name} compiles.']
    errors = [f'{fail.name} does not print{f" within {lines} lines" if lines else ""}: {regex}'
              for lines, regex in expected if not re.search(regex, first_lines(said, lines))]
    return [*errors, f'It prints:\n{said}'] if errors else []


def check_twin(root, name, compiler):
    ok = root / (name + OK)
    compiled, said = compiler('-fsyntax-only', ok, without=WITHOUT)
    return [] if compiled else [f'{ok.name} does not compile:\n{said}']


def check_twins(root, twins, compiler):
    """All together; each alone, if they do not compile."""
    oks = [root / (name + OK) for name in twins]
    headers = sorted({line for ok in oks for line in INCLUDE.findall(ok.read_text())}
                     | {f'#include "{(ok.parent / path).resolve()}"' for ok in oks
                        for path in QUOTED.findall(ok.read_text())})
    together = '\n'.join(headers) + '\n'
    for number, ok in enumerate(oks):
        together += f'namespace twin_{number} {{\n#include "{ok.absolute()}"\n}}\n'
    with tempfile.TemporaryDirectory(prefix='gradus_compile_fail_') as folder:
        source = pathlib.Path(folder, 'twins.cpp')
        source.write_text(together)
        compiled, said = compiler('-fsyntax-only', source, without=WITHOUT)
    if compiled:
        return []
    return ([error for name in twins for error in check_twin(root, name, compiler)]
            or [f'The twins compile each alone, but not together:\n{said}'])


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('--root', type=pathlib.Path, default=HERE)
    action = arguments.add_subparsers(dest='action', required=True)
    action.add_parser('list', help='print the names of the pairs')
    folder = action.add_parser('check-folder', help='every file belongs to a registered pair')
    folder.add_argument('registered', nargs='*')
    pair = action.add_parser('check-pair', help='one twin compiles, the other prints its errors')
    pair.add_argument('name')
    pair.add_argument('--build', required=True)
    message = action.add_parser('check-message', help='the pair\'s mistake prints its errors')
    message.add_argument('name')
    message.add_argument('--build', required=True)
    message.add_argument('--precompiled', type=pathlib.Path, required=True,
                         help='the folder of precompiled headers')
    twins = action.add_parser('check-twins', help='every twin without the mistake compiles')
    twins.add_argument('names', nargs='+')
    twins.add_argument('--build', required=True)
    header = action.add_parser('precompile', help='makes a precompiled header')
    header.add_argument('output', type=pathlib.Path, help='such as gradus.hpp.gch')
    header.add_argument('--build', required=True)
    options = arguments.parse_args()

    if options.action == 'list':
        print('\n'.join(sorted(names(options.root, FAIL) & names(options.root, OK))))
        return
    if options.action == 'check-folder':
        errors = check_folder(options.root, options.registered)
    elif options.action == 'precompile':
        errors = precompile(Compiler(options.build), options.output.absolute())
    else:
        root, compiler = options.root, Compiler(options.build)
        if options.action == 'check-twins':
            errors = check_twins(root, options.names, compiler)
        elif options.action == 'check-message':
            text = (root / (options.name + FAIL)).read_text()
            headers = included(text, options.precompiled, compiler)
            errors = (check_message(root, options.name, compiler, headers)
                      and check_message(root, options.name, compiler))
        else:
            errors = [*check_message(root, options.name, compiler),
                      *check_twin(root, options.name, compiler)]
    if errors:
        sys.exit('\n'.join(errors))


if __name__ == '__main__':
    main()
