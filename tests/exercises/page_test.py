"""docs/exercises.md and the README say what is so.

    page_test.py COMPILER
"""

import os
import re
import subprocess
import sys
import tempfile
import tomllib
import unittest
import xml.etree.ElementTree

import paths

COMPILER = sys.argv.pop(1)
PAGE = paths.ROOT / 'docs/exercises.md'


class Page(unittest.TestCase):
    def test_the_syllabus_is_that_of_the_course(self):
        done = subprocess.run([sys.executable, paths.RUNNER / 'syllabus.py', PAGE],
                              capture_output=True, encoding='utf-8')
        self.assertEqual((done.returncode, done.stderr), (0, ''))

    def test_another_syllabus_is_noticed_and_mended(self):
        with tempfile.TemporaryDirectory() as folder:
            copy = f'{folder}/page.md'
            with open(copy, 'w', encoding='utf-8') as file:
                file.write(re.sub(r'\| 4 \| The square .*\n', '', PAGE.read_text(encoding='utf-8')))
            command = [sys.executable, paths.RUNNER / 'syllabus.py', copy]
            done = subprocess.run(command, capture_output=True, encoding='utf-8')
            self.assertEqual(done.returncode, 1)
            self.assertIn('is not the syllabus of the course', done.stderr)
            subprocess.run([*command, '--write'], check=True)
            with open(copy, encoding='utf-8') as file:
                self.assertEqual(file.read(), PAGE.read_text(encoding='utf-8'))

    def test_the_answers_of_the_example_are_those_of_its_file(self):
        block = re.search(r'```toml\n(.*?)```', PAGE.read_text(encoding='utf-8'), re.DOTALL)[1]
        file = paths.ROOT / 'tests/exercises/own_course/solutions/01_tanh/1_the_slope.toml'
        told, whole = tomllib.loads(block), tomllib.loads(file.read_text(encoding='utf-8'))
        self.assertEqual(told | {'wrong': whole['wrong']}, whole)
        self.assertEqual(told['wrong'], whole['wrong'][:len(told['wrong'])])

    def test_every_command_is_explained(self):
        commands = re.search(r'COMMANDS = \{(.*?)\n\}', (paths.RUNNER / '__main__.py').read_text(
            encoding='utf-8'), re.DOTALL)[1]
        table = ''.join(line for line in PAGE.read_text(encoding='utf-8').splitlines()
                        if line.startswith('| `'))
        for name in re.findall(r"'([a-z-]+)':", commands):
            self.assertRegex(table, rf'`{name}\b')


class Picture(unittest.TestCase):
    def test_the_command_draws_it_and_loads_nothing(self):
        with tempfile.TemporaryDirectory() as folder:
            file = f'{folder}/picture.svg'
            subprocess.run([paths.python(), paths.RUNNER / 'picture.py', file], check=True,
                           env=os.environ | {'CXX': COMPILER})
            with open(file, encoding='utf-8') as drawn:
                text = drawn.read()
        shown = ''.join(xml.etree.ElementTree.fromstring(text).itertext()).replace('\xa0', ' ')
        for part in ('4.1  A quarter', 'left side:', 'right side:', 'Hint 1:', 'next'):
            self.assertIn(part, shown)
        self.assertNotRegex(text, r'url\("?http|src=')

    def test_the_readme_shows_it_and_names_the_command(self):
        first_screen = (paths.ROOT / 'README.md').read_text(encoding='utf-8')[:1800]
        self.assertIn('docs/images/exercises.svg', first_screen)
        self.assertIn('examples/run exercises', first_screen)


if __name__ == '__main__':
    unittest.main(verbosity=2)
