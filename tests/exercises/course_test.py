"""A course is read from its files; what is wrong with one is a line that names it."""

import pathlib
import tempfile
import unittest

import paths  # noqa: F401
import course
import small_course
from trouble import Trouble

NAME = '01_sums/1_two_and_three'


class Reading(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix='gradus_course_')
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        small_course.make(self.root)

    def refuses(self, says):
        with self.assertRaises(Trouble) as raised:
            course.read_course(self.root)
        self.assertRegex(str(raised.exception), says)
        self.assertNotIn('\n', str(raised.exception))

    def damage(self, path, old, new):
        path = self.root / path
        text = path.read_text(encoding='utf-8')
        self.assertIn(old, text)
        path.write_text(text.replace(old, new), encoding='utf-8')

    def test_everything_is_where_it_belongs(self):
        chapters = course.read_course(self.root)
        self.assertEqual([chapter.title for chapter in chapters], ['Sums', 'Products'])
        first, second = chapters[0].exercises
        self.assertEqual((first.number, first.title, first.minutes, first.answer),
                         ('1.1', 'Two and three', 2, ('5',)))
        self.assertEqual(second.answer, ('3 + 2 + 2',))
        self.assertEqual(first.statement(),
                         'Which number is your_sum? It is\nasked for here.\n\n  your_sum = ?')
        self.assertEqual([wrong for wrong, _ in first.wrong], [('6',), ('-5',), ('23',)])

    def test_the_tenth_follows_the_ninth(self):
        for place in (10, 9):
            name = f'02_products/{place}_more'
            small_course.make_exercise(self.root, '02_products/3_more', 'More', 'x', '1', '1', ())
            for folder in ('course', 'solutions'):
                for path in (self.root / folder / '02_products').glob('3_more*'):
                    path.rename(path.with_name(path.name.replace('3_', f'{place}_')))
            self.damage(f'course/{name}.cpp', '2.3 ', f'2.{place} ')
        self.assertEqual([exercise.number for exercise in course.read_course(self.root)[1].exercises],
                         ['2.1', '2.9', '2.10'])

    def test_other_files_are_no_exercises(self):
        for name in ('notes.cpp', 'README.md', '3_notes.txt', '0_more.cpp'):
            (self.root / 'course/01_sums' / name).write_text('x', encoding='utf-8')
        (self.root / 'course/later').mkdir()
        self.assertEqual(len(course.read_course(self.root)[0].exercises), 2)

    def test_what_is_missing_is_named(self):
        for path in (f'solutions/{NAME}.toml', 'course/01_sums/chapter.toml'):
            text = (self.root / path).read_text(encoding='utf-8')
            (self.root / path).unlink()
            self.refuses(f'{path} cannot be read: No such file')
            (self.root / path).write_text(text, encoding='utf-8')
        for line in ('minutes = 2', 'why = "Because Two and three makes 5."'):
            self.damage(f'solutions/{NAME}.toml', line, '')
            self.refuses(f'{NAME}.toml has no "{line.split()[0]}"')
            self.damage(f'solutions/{NAME}.toml', 'answer = ["5"]', f'answer = ["5"]\n{line}')

    def test_what_is_of_another_kind_is_named(self):
        for old, new, says in (('minutes = 2', 'minutes = "two"', '"minutes" is no int'),
                               ('answer = ["5"]', 'answer = "5"', '"answer" is no list'),
                               ('["Think of Two and three.", "Count.", "It is 5."]', '[1, 2, 3]',
                                '"hints" is no list of texts'),
                               ('minutes = 2', 'minutes 2', '1_two_and_three.toml: ')):
            self.damage(f'solutions/{NAME}.toml', old, new)
            self.refuses(says)
            self.damage(f'solutions/{NAME}.toml', new, old)

    def test_an_exercise_without_its_title_is_named(self):
        self.damage(f'course/{NAME}.cpp', '// 1.1  Two', '// 1.2  Two')
        self.refuses('has no line "// 1.1  TITLE"')

    def test_a_file_that_is_no_text_is_named(self):
        (self.root / f'course/{NAME}.cpp').write_bytes(b'\xff\xfe')
        self.refuses(f'{NAME}.cpp is not UTF-8')

    def test_a_folder_without_exercises_is_no_course(self):
        for path in (self.root / 'course/02_products').glob('*.cpp'):
            path.unlink()
        self.refuses('02_products holds no exercise')
        self.root = self.root / 'solutions'
        self.refuses('holds no chapter')


if __name__ == '__main__':
    unittest.main(verbosity=2)
