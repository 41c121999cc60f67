"""The check of a course finds what it is for.

    check_course_test.py COMPILER
"""

import pathlib
import subprocess
import sys
import tempfile
import unittest

import paths
import small_course

COMPILER = sys.argv.pop(1)
FILE, TOML, CHECK = (f'{folder}/01_sums/1_two_and_three{end}' for folder, end in (
    ('course', '.cpp'), ('solutions', '.toml'), ('solutions', '.check.cpp')))


class CheckCourse(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix='gradus_check_')
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        small_course.make(self.root)

    def checked(self, *arguments):
        return subprocess.run(
            [sys.executable, paths.ROOT / 'tests/exercises/check_course.py', COMPILER, *arguments,
             '--course', self.root, '--cache', self.root / 'compiled'],
            capture_output=True, encoding='utf-8')

    def finds(self, *says, change, names=('1_two',)):
        """What is said when a file has this in place of that; the file is mended then."""
        path, old, new = change
        before = (self.root / path).read_text(encoding='utf-8')
        self.assertIn(old, before)
        (self.root / path).write_text(before.replace(old, new), encoding='utf-8')
        done = self.checked(*names)
        (self.root / path).write_text(before, encoding='utf-8')
        self.assertEqual(done.returncode, 1, done.stdout)
        for part in says:
            self.assertIn(part, done.stdout)
        self.assertRegex(done.stdout, r'\d+ exercises: [1-9]\d* problems\n\Z')

    def test_a_good_course_has_no_problem(self):
        done = self.checked()
        self.assertEqual((done.returncode, done.stdout), (0, '3 exercises: 0 problems\n'))

    def test_what_is_wrong_with_a_check_is_found(self):
        # The learner's own assertion would catch it, so it is gone here.
        text = (self.root / FILE).read_text(encoding='utf-8')
        (self.root / FILE).write_text(text.replace('static_assert(your_sum == 5', 'static_assert(true'),
                                      encoding='utf-8')
        self.checked('1_two', '--write')
        self.finds("the wrong answer ('6',) passes", change=(CHECK, '== 5', '> 0'))
        self.finds("the right answer ('5',) fails", change=(CHECK, '== 5', '== 6'))

    def found_by_parts(self, sentence):
        return {part: self.checked('1_two', '--part', part).stdout.count(sentence)
                for part in ('all', 'right', 'wrong')}

    def test_one_part_has_the_answers_of_the_solutions(self):
        (self.root / CHECK).write_text('static_assert(false, "another number");', encoding='utf-8')
        self.assertEqual(self.found_by_parts('the right answer (\'5\',) fails'),
                         {'all': 2, 'right': 1, 'wrong': 1})  # it stands among the other ones too

    def test_one_part_has_every_wrong_answer(self):
        toml = self.root / TOML
        text = toml.read_text(encoding='utf-8')
        self.assertEqual(text.count('says = "another number"'), 3)
        toml.write_text(text.replace('says = "another number"', 'says = "nonsense"'), encoding='utf-8')
        self.assertEqual(self.found_by_parts('does not show'), {'all': 3, 'right': 0, 'wrong': 3})

    def test_what_is_wrong_with_an_exercise_is_found(self):
        self.finds('unfilled it says:', change=(FILE, 'exercise 1.1: fill in', 'put in'))
        self.finds('the file has more than 40 lines', change=(FILE, '//\n', '//\n' * 40))
        self.finds('the solution is not the exercise', change=(FILE, '// Which', '// What'))

    def test_what_is_wrong_beside_a_solution_is_found(self):
        self.finds("does not show 'nonsense'", change=(TOML, 'says = "another number"',
                                                      'says = "nonsense"'))
        self.finds('2 hints, where three are wanted', change=(TOML, '"Count.", ', ''))
        self.finds('docs/proving.md#nowhere does not exist',
                   change=(TOML, 'docs/proving.md', 'docs/proving.md#nowhere'))
        self.finds('docs/nothing.md does not exist',
                   change=(TOML, 'docs/proving.md', 'docs/nothing.md'))

    def test_a_hint_that_gives_the_answer_away_is_found(self):
        toml = 'solutions/01_sums/2_both_ways.toml'
        self.finds('a hint before the third gives the answer away', names=('2_both',),
                   change=(toml, '"Count."', '"Perhaps 3+2+2?"'))

    def test_what_is_wrong_with_a_chapter_is_found(self):
        self.finds('0_worked.cpp does not compile', change=('course/01_sums/0_worked.cpp', '== 2',
                                                            '== 3'))
        self.finds('its last question, 1.2, has one right answer only',
                   change=('solutions/01_sums/2_both_ways.toml', 'also = [["7"]]', ''))

    def test_a_name_that_means_nothing_is_no_success(self):
        self.assertEqual(self.checked('nothing').returncode, 1)


if __name__ == '__main__':
    unittest.main(verbosity=2)
