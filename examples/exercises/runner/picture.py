#!/usr/bin/env python3
"""Draws docs/images/exercises.svg: the runner as it answers a typical mistake.

    CXX=g++ picture.py FILE [EXERCISE]
"""

import io
import os
import pathlib
import re
import sys
import tempfile

import course
from compiler import Compiler
from folder import LIBRARY, OWN_COURSE
from screen import Screen, State
from verdict import Examiner

COLUMNS = 92


def drawn(screen):
    """The picture with the fonts of whoever looks at it: nothing is loaded from elsewhere."""
    picture = screen.console.export_svg(title='examples/run exercises')
    picture = picture.replace('<svg ', '<svg xml:space="preserve" ', 1)
    picture = re.sub(r'@font-face \{.*?\}\s*', '', picture, flags=re.DOTALL)
    return picture.replace('Fira Code, monospace', 'monospace').replace('Fira Code', 'monospace')


def main():
    file = pathlib.Path(sys.argv[1])
    number = sys.argv[2] if len(sys.argv) > 2 else '4.1'
    chapters = course.read_course(OWN_COURSE)
    exercises = [exercise for chapter in chapters for exercise in chapter.exercises]
    shown = next(exercise for exercise in exercises if exercise.number == number)

    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        examine = Examiner(Compiler(os.environ.get('CXX') or 'g++',
                                    [OWN_COURSE / 'support', LIBRARY]), folder)
        found = examine(shown, course.fill(shown.text(), shown.wrong[0][0]))

    def state(exercise):
        is_behind = exercises.index(exercise) < exercises.index(shown)
        return State('passed' if is_behind else 'open', exercise is shown)

    screen = Screen(file=io.StringIO(), record=True, width=COLUMNS, force_terminal=True,
                    color_system='truecolor', legacy_windows=False)
    screen.exercise(shown, f'gradus-exercises/{shown.name}.cpp', found, chapters, state, hints=1)
    file.write_text(drawn(screen), encoding='utf-8')


if __name__ == '__main__':
    main()
