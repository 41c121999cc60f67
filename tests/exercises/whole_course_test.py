"""The whole course, solved on a terminal from its solutions, interrupted and taken up again.

    whole_course_test.py COMPILER
"""

import os
import pathlib
import shutil
import sys
import tempfile
import unittest

import paths
import course
from terminal import Terminal

COMPILER = sys.argv.pop(1)


class WholeCourse(unittest.TestCase):
    def test_every_exercise_is_solved_in_order(self):
        exercises = [exercise for chapter in course.read_course(paths.COURSE)
                     for exercise in chapter.exercises]
        with tempfile.TemporaryDirectory(prefix='gradus_whole_') as here:
            here = pathlib.Path(here)
            terminal = Terminal(here, CXX=COMPILER)
            self.addCleanup(terminal.__exit__)
            for place, exercise in enumerate(exercises):
                if exercise is exercises[len(exercises) // 2]:
                    # Stopped in the middle, it goes on there.
                    terminal.press('q')
                    self.assertEqual(terminal.end(), 0)
                    terminal = Terminal(here, CXX=COMPILER)
                    self.addCleanup(terminal.__exit__)
                elif place:
                    terminal.press('n')
                terminal.wait_until(lambda: f'{exercise.number} ' in terminal.page
                                    or 'Any key' in terminal.page)
                if 'Any key' in terminal.page:
                    terminal.press(' ')
                terminal.wait(f'{exercise.number} {exercise.title}', 'fill in', 'quit')
                file = here / 'gradus-exercises' / f'{exercise.name}.cpp'
                shutil.copy(exercise.solution, file.with_suffix('.new'))
                os.replace(file.with_suffix('.new'), file)
                terminal.wait('Right.', f'{place + 1}/{len(exercises)}', 'quit')
            terminal.press('n')
            terminal.wait(f'All {len(exercises)} exercises are solved.', 'quit')
            terminal.press('q')
            self.assertEqual(terminal.end(), 0)


if __name__ == '__main__':
    unittest.main(verbosity=2)
