#!/usr/bin/env python3
"""How long a learner waits: from saving a file until the answer is on the screen.

The runner is on a pseudo-terminal, with the course's own exercises; each gets a typical mistake and
then the solution. The first answer, which waits for the precompiled header, is printed by itself.

Usage: answer_time.py COMPILER
"""

import os
import pathlib
import statistics
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / 'exercises'))
import paths  # noqa: E402
import course  # noqa: E402
from terminal import Terminal  # noqa: E402

PROMISED = 2.0  # seconds


def seconds(terminal, file, text, not_yet):
    """From the moment when an editor has saved until a whole page without these words is seen."""
    new = file.with_suffix('.new')
    new.write_text(text, encoding='utf-8')
    began = time.monotonic()
    os.replace(new, file)
    terminal.wait_until(lambda: 'quit' in terminal.page
                        and not any(words in terminal.page for words in not_yet))
    return time.monotonic() - began


def open_page(terminal, exercise):
    terminal.wait_until(lambda: f'{exercise.number} ' in terminal.page or 'Any key' in terminal.page)
    if 'Any key' in terminal.page:  # the opening of its chapter
        terminal.press(' ')
    terminal.wait(f'{exercise.number} {exercise.title}', 'fill in', 'quit')


def main(compiler):
    exercises = [exercise for chapter in course.read_course(paths.COURSE)
                 for exercise in chapter.exercises]
    taken = {'a mistake': [], 'the solution': []}
    with tempfile.TemporaryDirectory(prefix='gradus_answer_time_') as here:
        here = pathlib.Path(here)
        began = time.monotonic()
        with Terminal(here, CXX=compiler) as terminal:
            for exercise in exercises:
                if exercise is exercises[0]:
                    terminal.wait('Any key')
                    open_page(terminal, exercise)
                    print(f'{"the first answer, with its header":34} {time.monotonic() - began:5.2f} s')
                else:
                    terminal.press('n')
                    open_page(terminal, exercise)
                file = here / 'gradus-exercises' / f'{exercise.name}.cpp'
                wrong = course.fill(exercise.text(), exercise.wrong[0][0])
                right = course.fill(exercise.text(), exercise.answer)
                taken['a mistake'].append(
                    seconds(terminal, file, wrong, not_yet=('fill in', 'Checking')))
                said = terminal.page
                taken['the solution'].append(
                    seconds(terminal, file, right, not_yet=(said, 'Checking')))
                terminal.wait('Right, for all inputs.', 'quit')
    for what, times in taken.items():
        slowest = max(range(len(times)), key=times.__getitem__)
        print(f'{what:34} {statistics.median(times):5.2f} s, at most {times[slowest]:.2f} s '
              f'(exercise {exercises[slowest].number}), {times[slowest] / PROMISED:.0%} of the '
              f'{PROMISED:.0f} s promised')


if __name__ == '__main__':
    main(sys.argv[1])
