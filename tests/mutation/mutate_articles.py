#!/usr/bin/env python3
"""Claims of the articles that are nudged must stop compiling.

In examples/articles/article_*.cpp the evidence of each row, and the constants above the rows, are
changed, one place at a time, and the rows that the change concerns are compiled. Texts are left
alone, and so are the numbers of theorems' cases, which hold for any. A place of which no change
is false, and one at least still compiles, is a survivor: evidence that does not carry its words,
unless what it says then is true as well. Those are listed, with the reason, in
still_true_claims.txt beside this file. Any other survivor fails the test, and so does a listed one
that survives no more.
"""

import argparse
import collections
import concurrent.futures
import itertools
import os
import pathlib
import re
import shlex
import sys
import tempfile

from mutation import CUBE, compile_only, judge, macros_of, nudged, with_precompiled, without_texts

ARTICLES = pathlib.PurePath('examples/articles')
LISTED = pathlib.Path(__file__).resolve().with_name('still_true_claims.txt')

NUMBER = re.compile(r'(?<![\w."])(\d[\d.\']*(?:e-?\d+)?|0x1p-?\d+)(?![\w."\'])')
# Where a number may have a sign, unlike one that counts.
SIGNED = re.compile(r'(?:\{|\brational\(|\binterval<double>\(| [<>] )$')
PAIR = re.compile(r'(?<=\s)\{(-?[\w.]+(?:-\d+)?),\s*(-?[\w.]+(?:-\d+)?)\}(?=\))')
# The function that is given the ends of what a number lies in; any other is given a range.
BOUNDED = 'number'
# As numbers are nudged to both sides, an activation is replaced by one of smaller slopes and by one
# of larger ones, if there are both.
CHANGES = [(re.compile(pattern), changes if isinstance(changes, tuple) else (changes,))
           for pattern, changes in [
    (r' \+ ', ' - '),
    (r' - ', ' + '),
    (r' \* ', ' + '),
    (r' / ', ' * '),
    (r'(?<=[(,] )-(?=\w)', ''),
    (r'(?<=[({,])-(?=\w)', ''),
    (r'\bsqr\(', 'cube('),
    (r' == ', ' != '),
    (r' < ', ' >= '),
    (r' \? ([^:;]+) : ([^:;,)]+)', r' ? \2 : \1'),
    (r'\bcertainly_less\((?=\w)', '!certainly_less('),
    (r'\bproved_less<', '!gradus::proved_less<'),
    (r'\bpositive\(', 'positive(-'),
    (r'\bsigmoid\b(?=[,.(])', ('gradus::tanh', 'gradus::hard_sigmoid')),
    (r'\bgradus::tanh\b(?=[,.(])', ('sigmoid', 'gradus::gelu')),
    (r'\brelu\b(?=[.()])', ('gradus::identity', 'gradus::softplus')),
    (r'\bgrows\(', 'shrinks('),
    (r'\bshrinks\(', 'grows('),
    (r'\bprove_minimum<([^>]*)>\(\)', r'prove_critical_point<\1>(1)'),
]]
# What the compiler says of evidence that does not hold, unlike of code that is none: the words of the
# ledger and of proofs, and assertions of the article itself.
REFUSED_AS_EVIDENCE = re.compile(
    r'this theorem is false|gradus: this (?:step|statement) |is_not_certain_to_lie_within'
    r'|this_fact_is_false|^variant_\d+:\d+:\d+: error: static assertion failed', re.M)


def parts_of(text):
    """(what stands above the rows, the rows, what stands below) of an article."""
    above, rows, below = re.split(r'(?m)^constexpr row claims\[\]\{\n|^\};\n(?=\n\} // namespace\n)',
                                  text)
    return above, re.split(r'(?m)^(?=    row\{\d)', rows)[1:], below


def called_at(plain, position):
    """The name of the function of whose arguments one stands there."""
    depth = 0
    for begin in range(position - 1, -1, -1):
        depth += {')': 1, '(': -1}.get(plain[begin], 0)
        if depth < 0:
            return re.search(r'\w*$', plain[:begin])[0]
    return ''


def places(code):
    """(where, until where, all that is put there instead), of a row or of what stands above."""
    plain = without_texts(code)
    of_bounds = []
    other_ends = {}
    for pair in PAIR.finditer(plain):
        if called_at(plain, pair.start()) == BOUNDED:
            of_bounds.append(pair.span())
            # A number must lie between the ends, and not at one of them alone.
            if pair[1] != pair[2]:
                for end in (pair[1], pair[2]):
                    yield pair.start(), pair.end(), [f'{{{end}, {end}}}']
        else:
            other_ends |= {pair.start(1): pair[2], pair.start(2): pair[1]}

    def is_within(match, spans):
        return any(begin <= match.start() < end for begin, end in spans)

    for pattern, changes in CHANGES:
        for match in pattern.finditer(plain):
            if not is_within(match, of_bounds):
                yield match.start(), match.end(), [match.expand(change) for change in changes]
    of_theorems = [match.span() for match in
                   re.finditer(r'\bproof<.*?>\(\)|\w<\d+>\(\)', plain, re.S)]
    for match in NUMBER.finditer(plain):
        is_case = '.' not in match[1] and is_within(match, of_theorems)
        is_number_of_row = re.match(r'\s*row\{$', plain[:match.start()])
        is_index = re.search(r'(vector|matrix|dense|autoencoder|layer_c|std::get)<[^<>()]*$',
                             plain[:match.start()])
        if not (is_case or is_number_of_row or is_index or is_within(match, of_bounds)):
            instead = nudged(match[1], SIGNED.search(plain[:match.start()]))
            if match.start() in other_ends:
                instead.append(other_ends[match.start()])
            yield match.start(), match.end(), instead


def declarations_of(above):
    """[(begin, end, name or None)] of the constants above the rows, in order."""
    starts = [match.start() for match in
              re.finditer(r'(?m)^(template <.*>\n)?'
                          r'(constexpr|consteval|static_assert|struct|namespace|using)',
                          without_texts(above))]
    found = []
    for begin, end in zip(starts, [*starts[1:], len(above)]):
        name = re.match(r'(?:template <[^>]*>\n)?(?:static )?const(?:expr|eval) [^;={(]*?(\w+)'
                        r'(?:<[^>]*>|\[\])?\s*(?:[={(]|;)', above[begin:end])
        found.append((begin, end, name and name[1]))
    return found


def evidence_of(row):
    """[(begin, end)] of the pieces of evidence in a row, one after the other."""
    plain = without_texts(row)
    judgement = re.search(r'\bis_(true|true_if|imprecise|false|opinion)\(', plain)
    if not judgement:
        return []
    pieces, depth, begin = [], 0, judgement.end()
    for place in range(begin, len(row)):
        character = plain[place]
        if depth == 0 and character in ',)':
            if plain[begin:place].strip():  # else it is a note
                pieces.append((begin, place))
            begin = place + 1
        if depth == 0 and character == ')':
            return pieces
        # Of a template `<` has no blank behind it, and `>` none before it.
        if character in '([{' or re.match(r'<[^\s<]', plain[place:place + 2]):
            depth += 1
        elif character in ')]}' or re.search(r'[^\s>]>+\Z', plain[:place + 1][-4:]):
            depth -= 1
    raise ValueError(f'a judgement has no end: {row}')


def with_evidence(row, kept, *changed):
    """The row with these of its pieces of evidence alone, or all, if none is kept; `changed` is (what
    stands before a change of the only one, what stands there instead, what stands behind)."""
    if not kept:
        return ''.join(changed) or row
    pieces = evidence_of(row)
    texts = [row[begin:end] for begin, end in kept]
    if changed:
        [(begin, end)] = kept
        before, new, after = changed
        texts = [before[begin:] + new + after[:len(after) - (len(row) - end)]]
    return row[:pieces[0][0]] + ','.join(texts) + row[pieces[-1][1]:]


def rows_that_use(name, above, rows):
    """Those in which the constant stands, or another one that is made of it, less other evidence."""
    names, size = {name}, 0
    declared = declarations_of(above)
    while size != len(names):
        size = len(names)
        for begin, end, other in declared:
            if other and names & set(re.findall(r'\w+', without_texts(above[begin:end]))):
                names.add(other)

    def is_made_of_it(code):
        return names & set(re.findall(r'\w+', without_texts(code)))

    return [with_evidence(row, [(begin, end) for begin, end in evidence_of(row)
                                if is_made_of_it(row[begin:end])])
            for row in rows if is_made_of_it(row)]


def needed_by(text, above):
    """What stands above the rows, less the constants of which this text needs none."""
    blocks = [(above[begin:end], name) for begin, end, name in declarations_of(above)]
    needed, size = set(re.findall(r'\w+', without_texts(text))), 0
    while size != len(needed):
        size = len(needed)
        for block, name in blocks:
            if name in needed:
                needed |= set(re.findall(r'\w+', without_texts(block)))
    return [block for block, name in blocks if name is None or name in needed]


def lines_around(code, start, end):
    """The ends of the lines in which a change stands."""
    last = code.find('\n', end)
    return code.rfind('\n', 0, start) + 1, len(code) if last < 0 else last


# What is changed where: the article, the number of the line, the line, the line after each of the
# changes; and of each the declarations and the rows, of which the first may be none.
Job = collections.namedtuple('Job', 'article number line changed variants')


def jobs_of(text, article, wanted):
    """All places of an article, or those of one row."""
    above, rows, _ = parts_of(text)

    def job(code, number, place, variant):
        start, end, instead = place
        begin, last = lines_around(code, start, end)
        changed = [' '.join((code[begin:start] + new + code[end:last]).split()) for new in instead]
        return Job(article, number + code[:start].count('\n'), ' '.join(code[begin:last].split()),
                   changed, [variant(code[:start], new, code[end:]) for new in instead])

    for begin, end, name in declarations_of(above):
        if wanted or above.startswith(('namespace', 'using'), begin):
            continue
        block = above[begin:end]
        concerned = ''.join(rows_that_use(name, above, rows) if name else [])
        others = needed_by(block + concerned, above)
        for place in places(block):
            yield job(block, 1 + above[:begin].count('\n'), place, lambda *changed: (
                ''.join(''.join(changed) if other == block else other for other in others
                        if not other.startswith('namespace {')
                        and not other.startswith('namespace ledger')), concerned))
    number = 2 + above.count('\n')
    for row in rows:
        if wanted in (None, int(re.match(r'\s*row\{(\d+)', row)[1])):
            for place in places(row):
                kept = [(begin, end) for begin, end in evidence_of(row)
                        if begin <= place[0] < end]
                yield job(row, number, place, lambda before, new, after: (
                    '', with_evidence(row, kept, before, new, after)))
        number += row.count('\n')


def unit_of(above, variants):
    """A translation unit of variants, each in a namespace, its lines named after its number."""
    text = above
    for number, (declarations, rows) in variants:
        claims = f'constexpr row claims[]{{\n{rows}}};\n' \
                 'constinit const article made{"0", "0", claims};\n' if rows else ''
        text += f'namespace variant_{number} {{\n#line 1 "variant_{number}"\n' \
                f'{declarations}{claims}}}\n'
    return text + '} // namespace\n} // namespace ledger\n'


def errors_of(messages):
    """{number of a variant: whether the ledger or a proof refuses it} of a compiler's messages. Of
    what is instantiated GCC says for whom before the error, and Clang behind it, where it also names
    a function that is called."""
    found = {}
    lines = messages.split('\n')
    errors = [place for place, line in enumerate(lines) if ' error: ' in line]
    is_clang = re.search(r'(?m)\d errors? generated\.$', messages)
    for last, place, following in zip([-1, *errors], errors, [*errors[1:], len(lines)]):
        notes = lines[place + 1:following] if is_clang else []
        context = notes[::-1] + lines[place:place + 1] if is_clang else lines[last + 1:place + 1]
        numbers = re.findall(r'variant_(\d+):', '\n'.join(context))
        if numbers:
            number = int(numbers[-1])
            says = REFUSED_AS_EVIDENCE.search('\n'.join([lines[place], *notes]))
            found[number] = found.get(number, False) or bool(says)
    return found


def compiled(compiler, above, variants):
    with tempfile.TemporaryDirectory(prefix='gradus_mutation_') as folder:
        unit = pathlib.Path(folder) / 'article.cpp'
        unit.write_text(unit_of(above, variants), encoding='utf-8')
        return compile_only(compiler, unit)


def all_errors(compiler, above, variants):
    """The same of all variants: what has an error is left out the next time, until nothing has one,
    as an error that several have is told only once."""
    found, left = {}, dict(variants)
    while left:
        status, messages = compiled(compiler, above, left.items())
        if status == 0:
            break
        told = {number: kind for number, kind in errors_of(messages).items() if number in left}
        if not told and len(left) == 1:
            told = {number: bool(REFUSED_AS_EVIDENCE.search(messages)) for number in left}
        if not told:
            for variant in left.items():
                found |= all_errors(compiler, above, [variant])
            break
        found |= told
        left = {number: variant for number, variant in left.items() if number not in told}
    return found


def fates_of(compiler, above, jobs):
    """'survives', 'false' or 'refused' of each job: many in one unit, as much of it is the same."""
    variants = list(enumerate(variant for job in jobs for variant in job.variants))
    errors = all_errors(compiler, above, variants)
    numbers = itertools.count()
    for job in jobs:
        kinds = [{None: 'survives', True: 'false', False: 'refused'}[errors.get(next(numbers))]
                 for _ in job.variants]
        yield next(kind for kind in ('false', 'survives', 'refused') if kind in kinds)


def with_precompiled_headers(compiler, root, folder):
    """The compiler with all that the articles include, read beforehand."""
    header = pathlib.Path(folder) / 'articles_and_theorems.hpp'
    names = sorted({name for path in (root / ARTICLES).glob('article_*.cpp') for name in
                    re.findall(r'(?m)^#include (.*)$', path.read_text(encoding='utf-8'))})
    header.write_text(''.join(f'#include {name}\n' for name in names)
                      + f'namespace ledger {{\n{CUBE}}}\n', encoding='utf-8')
    folders = [f'-I{root / "include"}', f'-I{root / ARTICLES}']
    limit = '-ferror-limit=0' if '__clang__' in macros_of(compiler) else '-fmax-errors=0'
    return [*with_precompiled(compiler, header, *folders), limit, *folders]


def batches_of(root, chosen, size=40):
    """(what stands above the rows, jobs) of all articles, or of those that are chosen."""
    for path in sorted((root / ARTICLES).glob('article_*.cpp')):
        for name in chosen or [path.stem]:
            article, _, row = name.partition(':')
            if path.stem != article:
                continue
            text = path.read_text(encoding='utf-8')
            jobs = list(jobs_of(text, path.name, int(row) if row else None))
            for begin in range(0, len(jobs), size):
                yield parts_of(text)[0], jobs[begin:begin + size]


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('root', type=pathlib.Path)
    arguments.add_argument('compiler', help='with its flags, such as "g++ -std=c++20"')
    arguments.add_argument('articles', nargs='*',
                           help='article_003, or article_003:10 for a row; all, if none is named')
    arguments.add_argument('--still-true', type=pathlib.Path, default=LISTED)
    arguments.add_argument('--processes', type=int, default=os.cpu_count())
    arguments.add_argument('--list', action='store_true', help='the changes, without compiling')
    options = arguments.parse_args()

    batches = list(batches_of(options.root, options.articles))
    if options.list:
        for _, jobs in batches:
            for job in jobs:
                print(f'{job.article}:{job.number}', job.line, *job.changed, sep='\n    ')
        return 0
    with tempfile.TemporaryDirectory(prefix='gradus_mutation_') as folder, \
            concurrent.futures.ThreadPoolExecutor(options.processes) as pool:
        compiler = with_precompiled_headers(shlex.split(options.compiler), options.root, folder)
        for path in sorted({options.root / ARTICLES / job.article for _, jobs in batches
                            for job in jobs}):
            above, rows, _ = parts_of(path.read_text(encoding='utf-8'))
            if compiled(compiler, above, [(0, ('', ''.join(rows)))])[0] != 0:
                sys.exit(f'{path.name}: its claims do not compile as they stand')
        results = pool.map(lambda batch: list(fates_of(compiler, *batch)), batches)
        return judge(((job.article, job.number, job.line, job.changed, how)
                      for (_, jobs), fates in zip(batches, results)
                      for job, how in zip(jobs, fates)), options.still_true,
                     lambda article: not options.articles
                     or article.removesuffix('.cpp') in options.articles, 'places')


if __name__ == '__main__':
    sys.exit(main())
