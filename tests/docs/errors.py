#!/usr/bin/env python3
"""Writes docs/errors.md from the headers and from the pairs of tests/compile_fail, or checks that it
is as they are: `errors.py ROOT --write`, `errors.py ROOT`."""

import argparse
import difflib
import pathlib
import re
import sys

HEAD = '''# What the library says when something is wrong

Every sentence that the headers can print stands here; this page is written by `tests/docs/errors.py` from the headers and from the pairs of `tests/compile_fail`, whose broken half must print the sentence on both compilers and whose mended half must compile. Of a pair only the lines that change are shown, some without `gradus::`. "…" stands for numbers and names of the case at hand.

A compiler's message has many lines: the sentence is in the first dozen. Where it names a function, as `rational_is_divided_by_zero`, a constant expression has called it; at run time the same mistake throws what stands under [At run time](#at-run-time).

'''
# What a sentence does not say itself.
REMARKS = {
    r'left_side|equality<|strict_order|weak_order':
        'A step of a proof is false. The message holds both sides, in the template arguments: see '
        '[exact algebra](exact-algebra.md).',
    r'this statement is (false|about|vacuous|undecided)|a proof (by slopes )?evaluates':
        'How a proof ends; the message holds the range, the values and the bound. What to do then: '
        '[proving](proving.md).',
    r'^Gradus (needs|reads)': 'See [install](install.md).',
    r'an integer is no scalar|an integer such as 2|too_large_for_this_parameter':
        'Integers count: powers, numerators, layers. Numbers to calculate with are scalars. Neither is '
        'turned into the other, because a fraction would be cut without a word.',
    r'is made of integers|a coefficient is a rational|takes no such number|is no formula|'
    r'must_be_read_from_a_decimal':
        'A `double` such as 0.1 is not the number that was meant, and nothing exact is made of it. The '
        'compiler quotes the line of the deleted function, in which the sentence stands.',
    r'needs_more_than_64|exceeds_127|more_than_64_terms|exceeds_its_range|must_have|is_too_long':
        'The exact result does not fit; it is never cut.',
    r'takes as many inputs|a layer must take as many':
        'The message names the layer and both numbers: `layer<2>::takes<20>::'
        'inputs_but_the_layer_before_gives<30>`.',
}
RUN_TIME = '''## At run time

| thrown | when |
|---|---|
| `std::invalid_argument` | the values of a call do not fit: sizes, shares, settings of a cost or an optimiser |
| `std::domain_error`, `std::overflow_error`, `std::length_error`, `std::out_of_range` | a number has no result there, or exact arithmetic or a file format cannot hold it; nothing wraps |
| `invalid_interval` | bounds or a decimal that are no interval |
| `data_error` | a file cannot be used; the sentence begins with its name, and nothing has been changed or half-written |

'''
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')
CALLS = re.compile(r'\b(static_assert|throw\s+[\w:]+|fail|check_setting|refuse|refuse_sample)\s*\(')
DELETED = re.compile(r'= delete; // gradus: (.*)')  # a compiler quotes the line
CHOICE = re.compile(r'\?[^?:"]*("[^"]*")?[^?:"]*:\s*"[^"]*"')


def without_comments(text):
    return re.sub(r'^\s*//.*$', '', text, flags=re.MULTILINE)


def argument_text(text, start):
    """What stands between the parenthesis that opens before `start` and its partner."""
    depth, place = 1, start
    while depth:
        if text[place] == '"':
            place = LITERAL.match(text, place).end()
            continue
        depth += {'(': 1, ')': -1}.get(text[place], 0)
        place += 1
    return text[start:place - 1]


def sentence_of(expression):
    """The literals of an expression, with … for what stands between them."""
    expression = CHOICE.sub('? x', expression)
    parts = []
    last = 0
    for literal in [*LITERAL.finditer(expression), None]:
        between = expression[last:literal.start() if literal else len(expression)]
        if re.search(r'\w', between) and not (parts and parts[-1] == '…'):
            parts.append('…')
        if literal:
            parts.append(literal[1].replace('\\"', '"'))
            last = literal.end()
    return re.sub(r'\s+', ' ', ''.join(parts)).strip()


def says_something(sentence):
    return len(re.findall(r'[a-z]{2,}', sentence.replace('…', ' '))) >= 2


def last_argument(arguments):
    """The sentence of a static_assert or a check, without its condition."""
    depth, place, start = 0, 0, 0
    while place < len(arguments):
        if literal := LITERAL.match(arguments, place):
            place = literal.end()
            continue
        depth += {'(': 1, '{': 1, ')': -1, '}': -1}.get(arguments[place], 0)
        place += 1
        if depth == 0 and arguments[place - 1] == ',':
            start = place
    return arguments[start:] if start else ''


def sentences(root):
    """Compile-time sentences with their headers, and run-time ones with what is thrown."""
    compile_time, run_time = {}, {}
    for path in sorted((root / 'include').rglob('*.hpp')):
        header = path.relative_to(root / 'include').as_posix()
        text = without_comments(path.read_text(encoding='utf-8'))
        for found in [*re.findall(r'#error "(.*)"', text), *re.findall(DELETED, text),
                      *re.findall(r'\[\[noreturn\]\] inline void (\w+)\(\)', text)]:
            compile_time.setdefault(found, header)
        for call in CALLS.finditer(text):
            arguments = argument_text(text, call.end())
            if call[1] == 'static_assert':
                sentence = sentence_of(last_argument(arguments))
                if says_something(sentence):
                    compile_time.setdefault(sentence, header)
                continue
            sentence = sentence_of(last_argument(arguments) if call[1] == 'check_setting'
                                   else arguments)
            thrown = (call[1].split()[1] if call[1].startswith('throw')
                      else 'std::invalid_argument' if call[1] != 'fail' else 'data_error')
            if says_something(sentence):
                run_time.setdefault(sentence, (thrown, header))
    return compile_time, run_time


def pairs(root):
    """Of each pair: the messages that it must print, its remark, and what changes."""
    folder = root / 'tests' / 'compile_fail'
    for fail in sorted(folder.rglob('*.fail.cpp')):
        if fail.parent.name == 'ledger': continue  # of a program, not of the headers
        lines = fail.read_text(encoding='utf-8').splitlines()
        stated = [line for line in lines if line.startswith('// expect-error')]
        broken = [line for line in lines if line not in stated]
        mended = fail.with_name(fail.name.replace('.fail.', '.ok.')).read_text('utf-8').splitlines()
        gone, come = [], []
        for code, one, two, three, four in difflib.SequenceMatcher(
                None, broken, mended, autojunk=False).get_opcodes():
            if code != 'equal':
                gone += broken[one:two]
                come += mended[three:four]
        yield (fail.relative_to(folder).as_posix().removesuffix('.fail.cpp'),
               [re.sub(r'^// expect-error(-within \d+)?:\s*', '', line) for line in stated],
               without_comments('\n'.join(gone)).strip('\n'),
               without_comments('\n'.join(come)).strip('\n'))


def examples_of(found):
    for name, _, broken, mended in found:
        yield f'*`{name}`*, broken and mended:\n\n```cpp\n{broken}\n```\n```cpp\n{mended}\n```\n\n'


def says(regex, sentence):
    return re.search(regex, sentence) or re.sub(r'\\(.)', r'\1', regex) in sentence


def check_says_enough(pair, sentences):
    """A message that several headers print would be shown with each, and belongs to one."""
    for regex in pair[1]:
        headers = {header for sentence, header in sentences.items() if says(regex, sentence)}
        if len(headers) > 1:
            sys.exit(f'{pair[0]} expects "{regex}", which several headers say: '
                     f'{", ".join(sorted(headers))}. Expect more of the sentence.')


def page(root):
    compile_time, run_time = sentences(root)
    all_pairs = list(pairs(root))
    for pair in all_pairs:
        check_says_enough(pair, compile_time)
    text, used = HEAD + '## When compiling\n\n', set()
    for sentence, header in compile_time.items():
        found = [pair for pair in all_pairs if any(says(regex, sentence) for regex in pair[1])]
        used |= {pair[0] for pair in found}
        text += f'### {shown(sentence)}\n`{header}`'
        text += ''.join(f'. {remark}' for of, remark in REMARKS.items() if re.search(of, sentence))
        text += '\n\n' + ''.join(examples_of(found[:2]))
    text += ('### Other mistakes\nHere a concept is not satisfied, and the compiler itself says which '
             'one.\n\n')
    for pair in all_pairs:
        if pair[0] not in used:
            text += f'`{pair[1][0]}`\n\n' + ''.join(examples_of([pair]))
    text += RUN_TIME + '| sentence | thrown | by |\n|---|---|---|\n'
    for sentence, (thrown, header) in run_time.items():
        text += f'| {shown(sentence)} | `{thrown}` | `{header}` |\n'
    return text


def shown(sentence):
    return f'`{sentence}`' if re.fullmatch(r'\w+', sentence) else re.sub(r'[|<]', r'\\\g<0>', sentence)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('root', type=pathlib.Path)
    arguments.add_argument('--write', action='store_true')
    options = arguments.parse_args()
    file, now = options.root / 'docs' / 'errors.md', page(options.root)
    if options.write:
        file.write_text(now, encoding='utf-8')
        return
    old = file.read_text(encoding='utf-8')
    if old != now:
        sys.exit('\n'.join(difflib.unified_diff(old.splitlines(), now.splitlines(), 'docs/errors.md',
                                                'as the headers are', lineterm=''))
                 + '\nWrite it anew: python3 tests/docs/errors.py . --write')


if __name__ == '__main__':
    main()
