#!/usr/bin/env python3
"""The course, exercise by exercise: unfilled a file fails with its own sentence alone, the solution
and every other right answer pass, each typical wrong answer fails with the message that it states
within twelve lines, and no hint but the last holds the answer.

With --part right each exercise is tried unfilled and with the answer of its solution, and each
chapter's worked example; with --part wrong the other right answers and the wrong ones, and nothing
else. With --write the solutions are written from the answers beside them.
"""

import argparse
import pathlib
import re
import sys
import tempfile

from paths import COURSE, ROOT
import compiler as compilers  # noqa: E402
import course  # noqa: E402
import explain  # noqa: E402
import guard  # noqa: E402
import source  # noqa: E402
import verdict  # noqa: E402

MOST_LINES = 40
FEWEST_WRONG = 3


def squeezed(text):
    return re.sub(r'\s+', '', text)


# The library's functions; a learner's own of the same name would be found, or be a better match.
FUNCTIONS = frozenset(name for path in (ROOT / 'include').rglob('*.hpp')
                      for name in re.findall(r'^\s*(?:friend )?constexpr [^;{}()=]*?\b(\w{2,})\(',
                                             path.read_text(encoding='utf-8'), re.MULTILINE)
                      if name != 'decltype')
CALL = re.compile(r'(?<![\w:.>])(\w+)\(')
GIVEN_A_FORMULA = re.compile(r'gradus::(?:prove_\w+|by_slope|derivative_of)\(\s*(your_\w+)\b(?!\()')


def meanings(check):
    """Where the meaning of a check would depend on what else the learner's file declares."""
    code = source.read(check).code
    own = set(re.findall(r'\b(?:auto|bool|box|number)\s+(\w+)', code))
    for name in sorted(set(CALL.findall(code)) & FUNCTIONS - own):
        yield f'the check calls {name}; it is to be gradus::{name}'
    for name in sorted(set(GIVEN_A_FORMULA.findall(code))):
        yield (f'the check hands {name} itself to a proof, which would use functions beside it: '
               f'wrap it, [](const auto& x) {{ return {name}(x); }}')


class Trial:
    """Answers one exercise."""

    def __init__(self, exercise, examine):
        self.exercise, self.examine = exercise, examine

    def __call__(self, text):
        """(passed, the lines that a learner is shown)"""
        verdict = self.examine(self.exercise, text)
        return verdict.passed, verdict.lines


def without_wraps(lines):
    """The lines as one text, in which a sentence is whole wherever it was wrapped."""
    return ' '.join(' '.join(lines).split())


def layout(exercise):
    """What is wrong with the files themselves."""
    text = exercise.text()
    if len(text.rstrip('\n').split('\n')) > MOST_LINES:
        yield f'the file has more than {MOST_LINES} lines'
    if exercise.solution.read_text(encoding='utf-8') != course.fill(text, exercise.answer):
        yield 'the solution is not the exercise with its answer; --write makes it so'
    yield from meanings(exercise.check.read_text(encoding='utf-8'))
    if len(exercise.hints) != 3:
        yield f'{len(exercise.hints)} hints, where three are wanted'
    for hint in exercise.hints[:2]:
        for answer in exercise.answer:
            if len(squeezed(answer)) > 3 and squeezed(answer) in squeezed(hint):
                yield f'a hint before the third gives the answer away: {hint}'
    if len(exercise.wrong) < FEWEST_WRONG:
        yield f'{len(exercise.wrong)} typical wrong answers, where {FEWEST_WRONG} are wanted'
    if exercise.proof and not proof_exists(exercise.proof):
        yield f'{exercise.proof} does not exist'


def proof_exists(proof):
    """Whether a page of the checkout, with the heading behind its #, exists."""
    name, _, anchor = proof.partition('#')
    page = ROOT / name
    if not page.exists():
        return False
    headings = re.findall(r'^#+ +(.+)$', page.read_text(encoding='utf-8'), re.MULTILINE)
    # As GitHub names them.
    names = [re.sub(r'[^\w -]', '', heading.lower()).replace(' ', '-') for heading in headings]
    return not anchor or anchor in names


def problems(exercise, attempt):
    """What is wrong with an exercise but for its other answers, as lines."""
    yield from layout(exercise)
    text = exercise.text()
    passed, lines = attempt(text)
    if passed:
        yield 'it passes unfilled'
    elif len(lines) != 1 or not re.match(  # in its own words, not in the runner's
            rf'exercise {re.escape(exercise.number)}: fill in (?!the blank$)', lines[0]):
        yield 'unfilled it says:\n    ' + '\n    '.join(lines)
    yield from right_answers(exercise, [exercise.answer], attempt)


def right_answers(exercise, answers, attempt):
    """Which of these right answers fail, as lines."""
    for answer in answers:
        passed, lines = attempt(course.fill(exercise.text(), answer))
        if not passed:
            yield f'the right answer {answer} fails:\n    ' + '\n    '.join(lines)


def wrong_answers(exercise, attempt):
    """What is wrong with the typical wrong answers, as lines."""
    for answer, says in exercise.wrong:
        passed, lines = attempt(course.fill(exercise.text(), answer))
        if passed:
            yield f'the wrong answer {answer} passes'
        elif len(lines) > explain.LINES or not any(
                re.search(says, shown) for shown in ('\n'.join(lines), without_wraps(lines))):
            yield f'the wrong answer {answer} does not show {says!r}:\n    ' + '\n    '.join(lines)


def free_question(chapter):
    last = chapter.exercises[-1]
    if not last.also:
        yield f'its last question, {last.number}, has one right answer only'


def worked_example(chapter, compile_):
    refused = guard.refusal(chapter.worked.read_text(encoding='utf-8'))
    result = compile_.file(chapter.worked)
    if refused or not result.passed:
        yield f'{chapter.worked.name} does not compile: {refused or result.said}'


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('compiler', help='with its flags')
    arguments.add_argument('names', nargs='*', help='parts of names, such as 04 or a_quarter; all')
    arguments.add_argument('--write', action='store_true', help='write the solutions')
    arguments.add_argument('--show', action='store_true',
                           help='show what each wrong answer is told')
    arguments.add_argument('--part', choices=['all', 'right', 'wrong'], default='all',
                           help='right: no answer but the one of the solution; wrong: the others')
    arguments.add_argument('--course', type=pathlib.Path, metavar='DIR', default=COURSE,
                           help="another course than the project's own")
    arguments.add_argument('--cache', type=pathlib.Path, metavar='DIR',
                           help='keep the precompiled header here, for other runs')
    options = arguments.parse_args()

    chapters = course.read_course(options.course)
    chosen = [(chapter, exercise) for chapter in chapters for exercise in chapter.exercises
              if not options.names or any(name in exercise.name for name in options.names)]
    if options.write:
        for _, exercise in chosen:
            exercise.solution.write_text(course.fill(exercise.text(), exercise.answer),
                                         encoding='utf-8')
    failed = 0
    with tempfile.TemporaryDirectory(prefix='gradus_course_') as folder:
        folder = pathlib.Path(folder)
        own = [options.course / 'support'] if (options.course / 'support').exists() else []
        includes = dict.fromkeys([*own, COURSE / 'support', ROOT / 'include'])
        compile_ = compilers.Compiler(options.compiler, list(includes), options.cache or folder)
        examine = verdict.Examiner(compile_, folder)
        for chapter in dict.fromkeys(chapter for chapter, _ in chosen if options.part != 'wrong'):
            for line in (*free_question(chapter), *worked_example(chapter, compile_)):
                failed += 1
                print(f'chapter {chapter.number}: {line}')
        for _, exercise in chosen:
            attempt = Trial(exercise, examine)
            if options.show:
                for answer, _ in exercise.wrong:
                    print(f'{exercise.number} {answer}:')
                    print('\n'.join(f'    {line}' for line in
                                    attempt(course.fill(exercise.text(), answer))[1]))
            found = []
            if options.part != 'wrong':
                found += problems(exercise, attempt)
            if options.part != 'right':
                found += right_answers(exercise, exercise.also, attempt)
                found += wrong_answers(exercise, attempt)
            for line in found:
                failed += 1
                print(f'exercise {exercise.number} ({exercise.name}): {line}', flush=True)
    print(f'{len(chosen)} exercises: {failed} problems')
    return 1 if failed or not chosen else 0


if __name__ == '__main__':
    sys.exit(main())
