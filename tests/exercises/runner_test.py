"""The runner's subcommands and its folder, with a small course.

    runner_test.py COMPILER [CLASS]
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import paths
import small_course

COMPILER = sys.argv.pop(1)


class RunnerTest(unittest.TestCase):
    """An empty folder, with a teacher's course beside it."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix='gradus_runner_')
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        self.here = self.root / 'here'
        self.here.mkdir()
        self.teacher = self.root / 'teacher'
        self.answers = small_course.make(self.teacher)
        self.names = list(self.answers)
        self.folder = self.here / 'gradus-exercises'

    def run_in(self, folder, *arguments, before=(), **environment):
        return subprocess.run(
            [*before, paths.python(), str(paths.RUNNER), *map(str, arguments)], cwd=folder,
            stdin=subprocess.DEVNULL, capture_output=True, encoding='utf-8', timeout=300,
            env=os.environ | {'CXX': COMPILER, 'GRADUS_EXERCISES_COMMAND': 'exercises'} | environment)

    def run_here(self, *arguments, **settings):
        return self.run_in(self.here, *arguments, **settings)

    def says(self, *arguments, status=0, **settings):
        """What is printed by a run that ends with this status and says nothing else."""
        result = self.run_here(*arguments, **settings)
        self.assertEqual((result.returncode, result.stderr), (status, ''), result.stdout)
        return result.stdout

    def refuses(self, *arguments, says, status=1, **settings):
        result = self.run_here(*arguments, **settings)
        self.assertEqual((result.returncode, result.stdout), (status, ''), result.stderr)
        self.assertRegex(result.stderr, r'\Aexercises: [^\n]+\n\Z')
        self.assertIn(says, result.stderr)

    def init(self, *arguments):
        return self.says('--init', self.folder, '--course', self.teacher, *arguments)

    def file(self, name):
        return self.folder / f'{name}.cpp'

    def answer(self, name, answer=None):
        text = (self.teacher / 'course' / f'{name}.cpp').read_text(encoding='utf-8')
        self.file(name).write_text(text.replace('= blank;', f'= {answer or self.answers[name]};'),
                                   encoding='utf-8')

    def change_course(self, name):
        path = self.teacher / 'course' / f'{name}.cpp'
        path.write_text(path.read_text(encoding='utf-8') + '\n// A later word.\n', encoding='utf-8')
        return path.read_text(encoding='utf-8')


class Making(RunnerTest):
    def test_a_folder_has_what_an_editor_and_a_compiler_need(self):
        said = self.init()
        self.assertEqual(said, 'Made gradus-exercises/ with 3 exercises.\nGo on with: exercises\n')
        for name in self.names:
            self.assertEqual(self.file(name).read_text(encoding='utf-8'),
                             (self.teacher / 'course' / f'{name}.cpp').read_text(encoding='utf-8'))
        self.assertTrue((self.folder / '.course/include/gradus.hpp').exists())
        commands = json.loads((self.folder / 'compile_commands.json').read_text(encoding='utf-8'))
        self.assertEqual([command['file'] for command in commands],
                         ['01_sums/0_worked.cpp', '01_sums/1_two_and_three.cpp',
                          '01_sums/2_both_ways.cpp', '02_products/0_worked.cpp',
                          '02_products/1_twice.cpp'])
        for command in commands:  # the commands work, wherever the checkout goes
            self.assertNotIn(str(paths.ROOT), ' '.join(command['arguments']))
        subprocess.run([*commands[0]['arguments'], '-fsyntax-only'], cwd=commands[0]['directory'],
                       check=True)

    def test_another_name_is_told_how_to_go_on(self):
        said = self.says('--init', 'mine', '--course', self.teacher)
        self.assertTrue(said.endswith('Go on with: exercises --folder mine\n'), said)
        self.assertTrue((self.here / 'mine/01_sums/1_two_and_three.cpp').exists())

    def test_without_a_folder_one_is_made(self):
        result = self.run_here('--course', self.teacher)
        self.assertEqual(result.returncode, 1)
        self.assertEqual(result.stderr, 'Made gradus-exercises/ with 3 exercises.\n')
        self.assertIn('exercise 1.1: fill in your_sum', result.stdout)

    def test_the_folder_is_found_from_inside(self):
        self.init()
        for place in (self.folder, self.folder / '02_products'):
            self.assertIn('1.1  Two and three', self.run_in(place, 'list').stdout)
        self.assertEqual(list(self.folder.glob('**/gradus-exercises')), [])

    def test_a_part_of_the_course_is_handed_out(self):
        self.init('--chapters', '2')
        self.assertFalse((self.folder / '01_sums').exists())
        said = self.says('list')
        self.assertIn('2.1  Twice', said)
        self.assertNotIn('1.1', said)

    def test_a_folder_of_something_else_is_left_alone(self):
        self.folder.mkdir()
        (self.folder / 'letter.txt').write_text('dear')
        self.refuses('--init', self.folder, says='holds something else')
        self.refuses('list', says='holds something else')
        self.assertEqual([path.name for path in self.folder.iterdir()], ['letter.txt'])

    def test_answers_handed_in_without_the_rest_are_taken_up(self):
        self.init()
        self.answer(self.names[0])
        shutil.rmtree(self.folder / '.course')
        told = json.loads(self.says('check-all', '--json', '--folder', self.folder, '--course',
                                    self.teacher, status=1))
        self.assertEqual((told['passed'], told['of']), (1, 3))

    def test_the_own_course_is_complete(self):
        self.assertRegex(self.says('--init'), r'with \d+ exercises')
        for path in (paths.COURSE / 'course').glob('*/*.cpp'):
            self.assertTrue((self.folder / path.relative_to(paths.COURSE / 'course')).exists())


    def test_any_name_will_do_for_a_folder(self):
        folder = self.here / 'Ann\'s "first" folder, ∂C/∂w #1 \\ $(x)'.replace('/', '÷')
        self.says('--init', folder, '--course', self.teacher)
        self.folder = folder
        self.answer(self.names[0])
        self.assertIn(': right.', self.says('run', '1.1', '--folder', folder))

    def test_examples_run_finds_all_that_it_needs(self):
        done = subprocess.run([str(paths.ROOT / 'examples/run'), 'exercises', 'list', '--course',
                               str(self.teacher)], cwd=self.here, stdin=subprocess.DEVNULL,
                              capture_output=True, encoding='utf-8',
                              env=os.environ | {'CXX': COMPILER})
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn('1.1  Two and three', done.stdout)


class Updating(RunnerTest):
    def test_what_the_learner_has_not_touched_is_brought_up_to_date(self):
        self.init()
        new = self.change_course(self.names[0])
        self.assertIn(f'{self.names[0]}.cpp is brought up to date.', self.run_here('list').stderr)
        self.assertEqual(self.file(self.names[0]).read_text(encoding='utf-8'), new)
        self.assertEqual(self.run_here('list').stderr, '')

    def test_what_the_learner_has_touched_is_kept_and_that_is_said_once(self):
        self.init()
        self.answer(self.names[0])
        self.says('run', '1.1')
        mine = self.file(self.names[0]).read_text(encoding='utf-8')
        new = self.change_course(self.names[0])
        self.assertIn('has changed in the course; yours is kept', self.run_here('list').stderr)
        self.assertEqual(self.file(self.names[0]).read_text(encoding='utf-8'), mine)
        self.assertIn('● 1.1', self.says('list'))
        self.says('reset', '1.1')
        self.assertEqual(self.file(self.names[0]).read_text(encoding='utf-8'), new)
        backup = self.folder / 'backup/01_sums/1_two_and_three.1.cpp'
        self.assertEqual(backup.read_text(encoding='utf-8'), mine)

    def test_new_exercises_are_added(self):
        self.init()
        small_course.make_exercise(self.teacher, '02_products/2_thrice', 'Thrice', 'your_three', '9',
                                   '3 * 3', ('6', '27', '3'))
        self.assertIn('02_products/2_thrice.cpp is new.', self.run_here('list').stderr)
        self.assertTrue((self.folder / '02_products/2_thrice.cpp').exists())

    def test_a_file_thrown_away_stays_away_until_reset(self):
        self.init()
        self.file(self.names[0]).unlink()
        said = self.says('run', '1.1', status=1)
        self.assertIn('is gone; reset 1.1 brings it back.', said)
        self.says('reset', '1.1')
        self.assertTrue(self.file(self.names[0]).exists())

    def test_a_header_that_was_edited_is_mended(self):
        self.init()
        header = self.folder / '.course/own/exercise.hpp'
        before = header.read_text(encoding='utf-8')
        header.write_text('#define static_assert(...)\n', encoding='utf-8')
        self.answer(self.names[0], '6')
        self.says('run', '1.1', status=1)
        self.assertEqual(header.read_text(encoding='utf-8'), before)

    def test_a_file_beside_the_answer_stands_for_none_of_the_course(self):
        self.init()
        (self.folder / '01_sums/exercise.hpp').write_text('#define static_assert(...)\n',
                                                          encoding='utf-8')
        self.answer(self.names[0], '6')
        self.assertIn('another number', self.says('run', '1.1', status=1))

    def test_a_second_reset_keeps_both_answers(self):
        self.init()
        for number, answer in enumerate(('6', '7'), 1):
            self.answer(self.names[0], answer)
            self.assertIn(f'1_two_and_three.{number}.cpp', self.says('reset', '1.1'))
        self.assertEqual(len(list((self.folder / 'backup/01_sums').iterdir())), 2)


class Subcommands(RunnerTest):
    def test_a_wrong_answer_is_a_place_and_a_message(self):
        self.init()
        self.answer(self.names[0], '6')
        said = self.says('--once', status=1)
        self.assertEqual(said.splitlines()[:2], [
            '1.1  Two and three  (gradus-exercises/01_sums/1_two_and_three.cpp)',
            'gradus-exercises/01_sums/1_two_and_three.cpp:13: your_sum is another number'])
        self.assertNotIn('\x1b', said)

    def test_the_course_is_solved_with_subcommands(self):
        self.init()
        for name, number in zip(self.names, ('1.1', '1.2', '2.1')):
            self.answer(name)
            self.assertIn(f'{number}  ', self.says('run', number))
        self.assertIn('3/3', self.says('list'))
        self.refuses('next', says='this is the last exercise')

    def test_an_untouched_exercise_is_shown_with_its_text(self):
        self.init()
        said = self.says('run', status=1)
        self.assertIn('Which number is your_sum? It is asked for here.', said)
        self.assertTrue(said.endswith('\nexercise 1.1: fill in your_sum\n'), said)
        self.answer(self.names[0], '6')
        self.assertNotIn('Which number', self.says('run', status=1))

    def test_the_last_exercise_can_be_skipped(self):
        self.init()
        self.assertEqual(self.says('skip', '2.1'), '2.1 is left for later. This is the last exercise. '
                                                   'Not solved yet: 1.1, 1.2, 2.1.\n')
        self.assertIn('◌ 2.1', self.says('list'))

    def test_a_title_that_asks_has_one_mark(self):
        path = self.teacher / 'course' / f'{self.names[0]}.cpp'
        path.write_text(path.read_text(encoding='utf-8').replace('Two and three', 'Who is it?'),
                        encoding='utf-8')
        self.init()
        self.answer(self.names[0])
        self.assertIn('1.1  Who is it? right.', self.says('run'))
        self.assertIn('1.1  Who is it? passed', self.says('check-all', status=1))

    def test_more_matches_than_are_named(self):
        for place in range(3, 8):
            small_course.make_exercise(self.teacher, f'01_sums/{place}_more', 'More', 'your_sum', '5',
                                       '5', ('6', '-5', '23'))
        self.init()
        self.refuses('hint', 'sums', says='sums may be 1.1 or 1.2 or 1.3 or 1.4 or 1.5 or …')
        self.refuses('hint', 'more', says='more may be 1.3 or 1.4 or 1.5 or 1.6 or 1.7\n')

    def test_the_text_is_shown_by_next_and_previous(self):
        self.init()
        self.assertIn('Which number is your_other?', self.says('next'))
        said = self.says('next')
        self.assertIn('Chapter 2: Products', said)
        self.assertIn('Which number is your_product?', said)
        self.assertIn('Which number is your_other?', self.says('previous'))

    def test_next_behind_a_solved_exercise_is_the_one_behind_it(self):
        self.init()
        self.answer(self.names[0])
        self.says('run')
        self.assertIn('Which number is your_other?', self.says('next'))

    def test_skip_hint_and_solution(self):
        self.init()
        self.assertIn('Hint 1: Think of Two and three.', self.says('hint'))
        self.assertIn('Hint 2: Count.', self.says('hint', '1.1'))
        self.refuses('solution', '1.1', says='is shown when yours has passed')
        self.assertIn('Which number is your_other?', self.says('skip'))
        self.answer(self.names[0], '3 + 2')
        self.says('run', self.file(self.names[0]))
        self.assertIn('constexpr auto your_sum = 5;', self.says('solution', '1.1'))

    def test_an_exercise_is_named_in_many_ways(self):
        self.init()
        for name in ('2.1', 'twice', '1_twice', '02_products/1_twice', self.file(self.names[2])):
            self.assertIn('2.1  Twice', self.says('run', name, status=1))
        self.refuses('run', 'sums', says='sums may be 1.1 or 1.2')
        self.refuses('run', '7.7', says='no exercise is called 7.7')

    def test_check_all_reports_to_programs(self):
        self.init()
        self.says('hint', '1.2')
        self.answer(self.names[0])
        self.answer(self.names[1], '12')
        told = json.loads(self.says('check-all', '--json', status=1))
        self.assertEqual((told['passed'], told['of'], told['folder']), (1, 3, str(self.folder)))
        self.assertEqual([(one['exercise'], one['status'], one['hints'])
                          for one in told['exercises']],
                         [('1.1', 'passed', 0), ('1.2', 'wrong', 1), ('2.1', 'untouched', 0)])
        self.assertIn('your_other is another number', told['exercises'][1]['message'])
        self.file(self.names[2]).unlink()
        self.answer(self.names[1], 'blank + 1')
        told = json.loads(self.says('check-all', '--json', status=1))
        self.assertEqual([one['status'] for one in told['exercises']],
                         ['passed', 'unfilled', 'missing'])

    def test_check_all_believes_no_progress(self):
        self.init()
        self.answer(self.names[0])
        self.says('run', '1.1')
        progress = self.folder / 'progress.txt'
        digest = progress.read_text(encoding='utf-8').split(f'passed {self.names[0]} ')[1].split()[0]
        progress.write_text(f'passed {self.names[1]} {digest}\n', encoding='utf-8')
        self.answer(self.names[1], '12')
        self.assertIn('1 of 3 exercises are right.', self.says('check-all', status=1))
        self.assertIn(f'passed {self.names[0]} {digest}', progress.read_text(encoding='utf-8'))
        self.assertNotIn(f'passed {self.names[1]}', progress.read_text(encoding='utf-8'))

    def test_the_help_names_every_subcommand_within_100_columns(self):
        said = self.says('--help')
        for name in ('run', 'next', 'previous', 'hint', 'list', 'skip', 'reset', 'solution',
                     'check-all', '--init', '--folder', '--course', '--chapters', '--once', '--json'):
            self.assertIn(name, said)
        self.assertLessEqual(max(map(len, said.splitlines())), 100)
        self.assertEqual(list(self.here.iterdir()), [])


class Refusal(RunnerTest):
    def test_options_that_do_not_fit(self):
        self.refuses('nonsense', status=2, says='invalid choice')
        self.refuses('list', '1.1', status=2, says='list takes no name')
        self.refuses('list', '--json', status=2, says='--json goes with check-all')
        self.refuses('--chapters', 'two', status=2, says='two is no list of numbers')
        self.refuses('--init', 'a', 'list', status=2, says='--init goes without a command')
        self.assertEqual(list(self.here.iterdir()), [])

    def test_folders_and_courses_that_are_not_there(self):
        self.refuses('--folder', 'none', says='none is no folder; --init none makes one')
        self.refuses('--course', 'none', says='holds no chapter')
        self.refuses('--chapters', '1,99', '--course', self.teacher, says='no chapter 99')
        self.assertEqual(list(self.here.iterdir()), [])

    def test_a_damaged_course_names_its_file(self):
        (self.teacher / 'solutions' / f'{self.names[0]}.toml').unlink()
        self.refuses('--course', self.teacher, says='1_two_and_three.toml cannot be read: No such file')

    def test_damaged_progress_names_its_line(self):
        self.init()
        for line in ('nonsense', 'passed', 'hints a b', 'at a b', 'skipped a b c'):
            (self.folder / 'progress.txt').write_text(f'# a word\n{line}\n', encoding='utf-8')
            self.refuses('list', says=f"progress.txt, line 2: '{line}' is not understood")

    def test_damaged_settings_are_said(self):
        self.init()
        for text in ('', '[]', '{}'):
            (self.folder / '.course/made-of.json').write_text(text, encoding='utf-8')
            self.refuses('list', says='made-of.json is not understood')

    def test_a_missing_and_a_broken_compiler(self):
        self.init()
        self.refuses('run', CXX='no-such-compiler', says='no-such-compiler cannot be started: No such')
        self.refuses('run', CXX='false', says='false does not work')

    def small_disk(self, size, *arguments):
        """A run in a disk of its own that is small, or that cannot be written (size 0)."""
        mounted = ('mount -t tmpfs -o size="$0" none disk && cp -r gradus-exercises disk/' if size else
                   'mount -t tmpfs none disk && cp -r gradus-exercises disk/'
                   ' && mount -o remount,ro disk')
        before = ['unshare', '--mount', *(['--map-root-user'] if os.geteuid() != 0 else []), 'sh',
                  '-c', f'({mounted}) || exit 77; exec "$@"', size or '0']
        (self.here / 'disk').mkdir()
        try:
            result = self.run_here('--folder', 'disk/gradus-exercises', *arguments, before=before)
        except FileNotFoundError as error:
            self.skipTest(f'no disk of one\'s own here: {error}')
        if result.returncode == 77 or result.stderr.startswith('unshare:'):
            self.skipTest(f'no disk of one\'s own here: {result.stderr}')
        (self.here / 'disk').rmdir()
        return result

    def test_a_full_disk_is_one_line(self):
        self.init()
        # The folder fits, what is compiled does not.
        pages = sum(1 + path.stat().st_size // 4096 for path in self.folder.rglob('*'))
        result = self.small_disk(f'{4 * pages + 8}k', 'run')
        self.assertEqual((result.returncode, result.stdout), (1, ''), result.stderr)
        self.assertRegex(result.stderr, r'\Aexercises: [^\n]+No space left on device[^\n]*\n\Z')

    def test_in_a_folder_that_is_read_only_all_works_that_needs_no_writing(self):
        self.init()
        self.answer(self.names[0])
        folder = self.here / 'disk/gradus-exercises'
        for command, status, says in ((('run', '1.1'), 0, '1.1  Two and three: right.'),
                                      (('run', '1.2'), 1, 'exercise 1.2: fill in your_other'),
                                      (('hint', '1.2'), 0, 'Hint 1: Think of Both ways.'),
                                      (('next',), 0, 'Which number is'), (('list',), 0, '2.1  Twice')):
            result = self.small_disk('', *command)
            self.assertEqual((result.returncode, result.stderr), (
                status, f'{folder} is read-only: nothing is remembered; '
                        'name another with --folder or --init.\n'))
            self.assertIn(says, result.stdout)

    def test_what_needs_to_be_written_is_refused_where_all_is_read_only(self):
        self.init()
        for command, why in ((('skip',), 'nothing can be skipped'), (('reset',), 'nothing can be reset'),
                             (('--init', 'disk/new'), 'an exercise needs a folder to write in')):
            folder = self.here / (command[1] if len(command) > 1 else 'disk/gradus-exercises')
            result = self.small_disk('', *command)
            self.assertEqual((result.returncode, result.stdout), (1, ''))
            self.assertEqual(result.stderr.splitlines()[-1], (
                f'exercises: {folder} is read-only: {why}; name another with --folder or --init'))

    def test_standard_output_that_cannot_be_written(self):
        self.init()
        with open('/dev/full', 'w') as full:
            result = subprocess.run([paths.python(), str(paths.RUNNER), 'list'], cwd=self.here,
                                    stdout=full, stderr=subprocess.PIPE, encoding='utf-8')
        self.assertEqual(result.returncode, 1)
        self.assertIn('No space left on device', result.stderr)
        self.assertNotIn('Traceback', result.stderr)


if __name__ == '__main__':
    unittest.main(verbosity=2)
