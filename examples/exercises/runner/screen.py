"""What a learner sees, drawn by rich: on a terminal in colour, into a pipe or a file as plain text."""

import dataclasses
import os
import re
import sys

from rich.console import Console, Group
from rich.padding import Padding
from rich.rule import Rule
from rich.syntax import Syntax
from rich.text import Text

import source
from folder import LIBRARY

KEYS = (('n', 'next'), ('p', 'previous'), ('h', 'hint'), ('l', 'list'), ('r', 'run'),
        ('x', 'reset'), ('s', 'solution'), ('a', 'check all'), ('k', 'skip'),
        ('o', 'whole output'), ('c', 'chapter'), ('q', 'quit'))
STYLES = {'passed': 'green', 'skipped': 'yellow', 'open': 'dim'}
WIDEST = 100


@dataclasses.dataclass(frozen=True)
class State:
    """What is known of one exercise besides its text."""
    kind: str            # passed, skipped or open
    is_current: bool = False


def paragraphs(text):
    """Lines that belong together as one, so that they fit any width; indented lines stay."""
    block = []
    for line in text.split('\n') + ['']:
        if line.strip() and not line.startswith(' '):
            block.append(line.strip())
            continue
        if block:
            yield ' '.join(block)
            block = []
        yield line.rstrip()


def flow(pieces, width):
    """Pieces beside each other, in as many lines as the width asks for; none is torn apart."""
    lines, used = [Text()], 0
    for piece in pieces:
        if used and used + 2 + len(piece) > width:
            lines.append(Text())
            used = 0
        if used:
            lines[-1].append('  ')
        lines[-1].append_text(piece)
        used += len(piece) + (2 if used else 0)
    return Group(*lines)


class Screen:
    def __init__(self, file=None, **settings):
        self.console = Console(file=file, markup=False, highlight=False, emoji=False, **settings)
        unicode = self.console.encoding.startswith('utf')
        self.marks = dict(zip(('passed', 'skipped', 'open'), '●◌○' if unicode else '#-.'))
        if file is None and not unicode:
            sys.stdout.reconfigure(errors='replace')

    @property
    def width(self):
        return min(self.console.width, WIDEST)

    def show(self, *parts):
        for part in parts:
            self.console.print(part, width=self.width)

    def line(self, text):
        """Wrapped where it would be torn; whole for an editor, which reads a line as one."""
        if self.console.is_terminal:
            self.show(text)
        else:
            print(text)

    def clear(self):
        self.console.clear()

    # --- Parts ---------------------------------------------------------------------------------

    def title(self, left, right=''):
        text = Text(f'{left}  {right}'.strip(), style='bold')
        # A rule would cut a title that is too long for it.
        return (Rule(text, align='left', style='dim') if len(text) + 2 <= self.width
                else Group(text, Rule(style='dim')))

    def prose(self, text):
        lines = list(paragraphs(text))
        while lines and not lines[-1]:
            lines.pop()
        return Group(*(Text(line) for line in lines))

    def mark(self, known):
        return Text(self.marks[known.kind],
                    style=STYLES[known.kind] + (' reverse' if known.is_current else ''))

    def bar(self, chapters, state):
        """A group of marks for each chapter, a mark for each exercise."""
        pieces, count, done = [], 0, 0
        for chapter in chapters:
            piece = Text(f'{chapter.number} ', style='dim')
            for exercise in chapter.exercises:
                known = state(exercise)
                count += 1
                done += known.kind == 'passed'
                piece.append_text(self.mark(known))
            pieces.append(piece)
        pieces.append(Text(f'{done}/{count}', style='bold'))
        return flow(pieces, self.width)

    def keys(self):
        return flow([Text.assemble((key, 'bold cyan'), f' {name}') for key, name in KEYS], self.width)

    def hints(self, exercise, shown):
        return Group(*(Text.assemble((f'Hint {number}: ', 'bold magenta'), hint)
                       for number, hint in enumerate(exercise.hints[:shown], 1)))

    def verdict(self, verdict, exercise):
        if verdict.passed:
            return Group(Text(f'{self.marks["passed"]} Right.', style='bold green'),
                         Text(), self.prose(exercise.why), *self.proof(exercise))
        style = 'yellow' if re.match(r'exercise \S+: fill in', verdict.lines[0]) else 'red'
        return Group(*(Text(line, style=style if not line.startswith(' ') else '')
                       for line in verdict.lines))

    def proof(self, exercise):
        if exercise.proof:
            own = exercise.file.parents[2] / exercise.proof  # a teacher's page, beside their course
            is_own = own.with_name(own.name.partition('#')[0]).exists()
            page = str(own if is_own else LIBRARY.parent / exercise.proof)
            page = min(page, os.path.relpath(page), key=len)
            yield Text()
            yield Text.assemble(('The proof: ', 'bold'), page, overflow='fold')

    def code(self, text):
        return Syntax(source.fitted(text.rstrip('\n'), self.width), 'cpp', theme='ansi_dark', word_wrap=True,
                      background_color='default')

    # --- Pages ---------------------------------------------------------------------------------

    def exercise(self, exercise, file, found, chapters, state, hints=0, note='',
                 is_prepared=True):
        """`found` is the verdict, or None while the compiler is at work."""
        self.show(self.title(f'{exercise.number}  {exercise.title}', f'({exercise.minutes} min)'),
                  self.prose(exercise.statement()), Text(),
                  Text.assemble(('Edit ', 'dim'), (str(file), 'bold'), overflow='fold'), Text())
        working = ('Checking ...' if is_prepared else
                   'Checking ... (compiling the library, once; that takes some seconds)')
        self.show(Text(working, style='dim') if found is None else self.verdict(found, exercise),
                  Text())
        if hints:
            self.show(self.hints(exercise, hints), Text())
        if note:
            self.show(Text(note, style='yellow'), Text())
        self.show(self.bar(chapters, state), self.keys())

    def chapter(self, chapter, on=''):
        self.show(self.title(f'Chapter {chapter.number}: {chapter.title}'), self.prose(chapter.about),
                  Text(), Text(f'You learn: {chapter.teaches}.', style='italic'))
        if chapter.articles:
            self.show(Text(f'Articles: {", ".join(chapter.articles)}', style='dim'))
        self.show(Text(), self.code(chapter.worked.read_text(encoding='utf-8')), Text())
        if on:
            self.show(Text(on, style='bold'))

    def list(self, chapters, state, on=''):
        """Every exercise; where they do not fit on a page, those of the other chapters as marks."""
        lines = sum(1 + len(chapter.exercises) for chapter in chapters)
        is_brief = on and lines + 6 > self.console.height
        for chapter in chapters:
            known = [state(exercise) for exercise in chapter.exercises]
            if is_brief and not any(one.is_current for one in known):
                self.show(Text.assemble(f'{chapter.number}  {chapter.title}  ', *map(self.mark, known)))
                continue
            minutes = sum(exercise.minutes for exercise in chapter.exercises)
            self.show(self.title(f'{chapter.number}  {chapter.title}', f'({minutes} min)'))
            for exercise, one in zip(chapter.exercises, known):
                style = 'reverse' if one.is_current else ''
                self.show(Text.assemble((self.marks[one.kind], STYLES[one.kind]), ' ',
                                        (f'{exercise.number}  {exercise.title}', style)))
        self.show(self.bar(chapters, state))
        if on:
            self.show(Text(on, style='bold'))

    def solution(self, exercise, on=''):
        self.show(self.title(f'{exercise.number}  {exercise.title}', '(a solution)'),
                  self.code(exercise.solution.read_text(encoding='utf-8')))
        for answer in exercise.also:
            self.show(Padding(Text(f'Right too: {", ".join(answer)}'), (1, 0, 0, 0)))
        if on:
            self.show(Text(), Text(on, style='bold'))

    def output(self, exercise, whole, on=''):
        self.show(self.title(f'{exercise.number}  {exercise.title}', '(all that the compiler says)'),
                  Text(whole.rstrip('\n') or 'The compiler says nothing.', overflow='fold'), Text())
        if on:
            self.show(Text(on, style='bold'))
