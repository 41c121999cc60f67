"""The runner as a learner has it, on a pseudo-terminal, with a small course.

    session_test.py COMPILER [CLASS]
"""

import os
import pathlib
import signal
import sys
import tempfile
import termios
import unittest

import paths  # noqa: F401
import small_course
from terminal import Terminal, processes_naming

COMPILER = sys.argv.pop(1)
KEYS = 'quit'  # the last word of an exercise's page
LONG = '''\
template <int depth, int place>
constexpr int leaves() {
    if constexpr (depth == 0) return 1;
    else return leaves<depth - 1, 2 * place>() + leaves<depth - 1, 2 * place + 1>();
}
constexpr auto your_sum = leaves<22, 0>();
'''  # four million functions


class SessionTest(unittest.TestCase):
    """A learner's folder of the small course, new for each test."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix='gradus_session_')
        self.addCleanup(folder.cleanup)
        self.here = pathlib.Path(folder.name)
        self.answers = small_course.make(self.here / 'teacher')
        self.names = list(self.answers)
        self.folder = self.here / 'gradus-exercises'

    def start(self, *arguments, **settings):
        terminal = Terminal(self.here, *arguments, '--course', self.here / 'teacher',
                            **({'CXX': COMPILER} | settings))
        self.addCleanup(terminal.__exit__)
        return terminal

    def begin(self, *arguments, **settings):
        """The first exercise's page, behind the opening of its chapter."""
        chapter = settings.pop('chapter', 1)
        terminal = self.start(*arguments, **settings)
        terminal.wait(f'Chapter {chapter}', 'Any key')
        terminal.press(' ')
        terminal.wait(f'exercise {chapter}.1: fill in', KEYS)
        return terminal

    def file(self, name):
        return self.folder / f'{name}.cpp'

    def write(self, name, answer):
        """As an editor saves: another file takes the old one's name."""
        text = (self.here / 'teacher/course' / f'{name}.cpp').read_text(encoding='utf-8')
        new = self.file(name).with_suffix('.swp')
        new.write_text(text.replace('= blank;', f'= {answer};'), encoding='utf-8')
        os.replace(new, self.file(name))

    def solve(self, name):
        self.write(name, self.answers[name])

    def progress(self):
        return (self.folder / 'progress.txt').read_text(encoding='utf-8')


class Course(SessionTest):
    def test_the_course_is_solved_from_its_first_page_to_its_last(self):
        terminal = self.start()
        page = terminal.wait('Chapter 1: Sums', 'Any key')
        self.assertIn('Sums come first.', page)
        self.assertIn('static_assert(1 + 1 == 2);', page)
        terminal.press(' ')
        page = terminal.wait('1.1 Two and three', 'fill in your_sum', '0/3', KEYS)
        self.assertIn('Which number is your_sum? It is asked for here.\n', page)
        self.assertIn('Edit gradus-exercises/01_sums/1_two_and_three.cpp', page)
        self.solve(self.names[0])
        terminal.wait('Right.', 'Because Two and three makes 5.', 'docs/proving.md',
                      '1/3', KEYS)
        terminal.press('n')
        terminal.wait('1.2 Both ways', 'fill in your_other', KEYS)
        self.solve(self.names[1])
        terminal.wait('Right.', '2/3', KEYS)
        terminal.press('n')
        terminal.wait('Chapter 2: Products', 'Products are repeated sums.', 'Any key')
        terminal.press(' ')
        terminal.wait('fill in your_product', KEYS)
        self.solve(self.names[2])
        terminal.wait('Right.', '3/3', KEYS)
        terminal.press('n')
        terminal.wait('All 3 exercises are solved.', KEYS)
        terminal.press('q')
        self.assertEqual(terminal.end(), 0)
        self.assertIn('exercises goes on at 2.1.', terminal.page)
        for name in self.names:
            self.assertIn(f'passed {name} ', self.progress())

    def test_a_wrong_answer_is_told_in_short_and_on_a_key_in_full(self):
        terminal = self.begin()
        self.write(self.names[0], '6')
        page = terminal.wait('your_sum is another number', KEYS)
        self.assertNotIn('answer.cpp', page)
        terminal.press('o')
        terminal.wait('all that the compiler says', 'answer.cpp:13', 'Any key')
        terminal.press(' ')
        terminal.wait('your_sum is another number', KEYS)
        self.assertNotIn('\npassed', self.progress())

    def test_what_is_refused_is_told_without_the_compiler(self):
        terminal = self.begin()
        self.file(self.names[0]).write_text('#define static_assert(...)\n', encoding='utf-8')
        terminal.wait('Line 1: an exercise needs no preprocessor', KEYS)

    def test_a_change_during_a_check_is_what_counts(self):
        terminal = self.begin()
        self.file(self.names[0]).write_text(LONG, encoding='utf-8')
        terminal.wait_until(lambda: processes_naming(f'{self.folder}/.course'))
        self.solve(self.names[0])
        terminal.wait('Right.', KEYS)


    def test_a_key_during_a_check_is_heard_and_the_check_goes_on(self):
        terminal = self.begin()
        self.file(self.names[0]).write_text(LONG, encoding='utf-8')
        terminal.wait_until(lambda: processes_naming(f'{self.folder}/.course'))
        terminal.press('l')
        terminal.wait('2.1 Twice', 'Any key')
        terminal.press(' ')
        terminal.wait('1.1 Two and three', 'Checking ...', KEYS)
        terminal.press('h')
        terminal.wait('Checking ...', 'Hint 1', KEYS)
        self.solve(self.names[0])
        terminal.wait('Right.', KEYS)


class Stopping(SessionTest):
    def test_ctrl_c_ends_the_compiler_too_and_says_how_to_go_on(self):
        terminal = self.begin()
        self.file(self.names[0]).write_text(LONG, encoding='utf-8')
        terminal.wait_until(lambda: processes_naming(f'{self.folder}/.course'))
        terminal.press('\x03')
        self.assertEqual(terminal.end(), 130)
        self.assertIn('exercises goes on at 1.1.', terminal.page)
        self.assertNotIn('Traceback', terminal.shown)
        self.assertEqual(processes_naming(f'{self.folder}/.course'), [])
        self.assertEqual(list((self.folder / '.course').glob('checking-*')), [])

    def test_a_hang_up_ends_the_compiler_too(self):
        terminal = self.begin()
        self.file(self.names[0]).write_text(LONG, encoding='utf-8')
        terminal.wait_until(lambda: processes_naming(f'{self.folder}/.course'))
        os.kill(terminal.process, 1)
        self.assertEqual(terminal.end(), 129)
        self.assertEqual(processes_naming(f'{self.folder}/.course'), [])

    def test_the_next_session_goes_on_where_this_one_stopped(self):
        terminal = self.begin()
        self.solve(self.names[0])
        terminal.wait('Right', KEYS)
        terminal.press('n')
        terminal.wait('fill in your_other', KEYS)
        terminal.press('\x03')
        self.assertEqual(terminal.end(), 130)
        terminal = self.start()
        terminal.wait('1.2 Both ways', 'fill in your_other', '1/3', KEYS)
        terminal.press('q')
        self.assertEqual(terminal.end(), 0)

    def test_behind_a_solved_exercise_it_goes_on_with_the_next(self):
        terminal = self.begin()
        self.solve(self.names[0])
        terminal.wait('Right', KEYS)
        terminal.press('q')
        terminal.end()
        self.start().wait('1.2 Both ways', KEYS)

    def test_an_edited_answer_is_open_again(self):
        terminal = self.begin()
        self.solve(self.names[0])
        terminal.wait('Right', '1/3', KEYS)
        self.write(self.names[0], '6')
        terminal.wait('another number', '0/3', KEYS)
        self.assertNotIn('\npassed', self.progress())

    def test_an_answer_edited_between_two_sessions_is_open_again(self):
        terminal = self.begin()
        self.solve(self.names[0])
        terminal.wait('Right', KEYS)
        terminal.press('q')
        terminal.end()
        self.write(self.names[0], '6')
        self.start().wait('1.1 Two and three', 'another number', '0/3', KEYS)


    def test_after_a_stop_keys_are_heard_again(self):
        terminal = self.begin()
        os.kill(terminal.process, signal.SIGSTOP)
        # What a shell does when it gets the terminal back: lines, with an echo.
        settings = termios.tcgetattr(terminal.terminal)
        settings[3] |= termios.ICANON | termios.ECHO
        termios.tcsetattr(terminal.terminal, termios.TCSANOW, settings)
        pages = terminal.shown.count('fill in your_sum')
        os.kill(terminal.process, signal.SIGCONT)
        terminal.wait_until(lambda: terminal.shown.count('fill in your_sum') > pages)
        terminal.press('n')
        terminal.wait('fill in your_other', KEYS)


class Keys(SessionTest):
    def test_hints_come_one_by_one_and_are_remembered(self):
        terminal = self.begin()
        terminal.press('h')
        page = terminal.wait('Hint 1: Think of Two and three.', KEYS)
        self.assertNotIn('Hint 2', page)
        terminal.press('h')
        terminal.wait('Hint 2: Count.', KEYS)
        terminal.press('h')
        terminal.wait('Hint 3: It is 5.', KEYS)
        terminal.press('h')
        terminal.wait('There are no more hints.', KEYS)
        self.assertIn(f'hints {self.names[0]} 3', self.progress())

    def test_list_shows_every_exercise(self):
        terminal = self.begin()
        terminal.press('l')
        terminal.wait('1 Sums (4 min)', '1.1 Two and three', '1.2 Both ways', '2 Products (2 min)',
                      '2.1 Twice', 'Any key')
        terminal.press(' ')
        terminal.wait('fill in your_sum', KEYS)

    def test_next_previous_and_arrows(self):
        terminal = self.begin()
        terminal.press('n')
        terminal.wait('fill in your_other', KEYS)
        terminal.press('p')
        terminal.wait('fill in your_sum', KEYS)
        terminal.press('p')
        terminal.wait('This is the first exercise.', KEYS)
        terminal.press('\x1b[C')
        terminal.wait('fill in your_other', KEYS)
        terminal.press('\x1b[D')
        terminal.wait('fill in your_sum', KEYS)

    def test_run_goes_to_an_exercise_by_its_number_or_a_part_of_its_name(self):
        terminal = self.begin()
        terminal.press('r')
        terminal.wait('Run which exercise?')
        terminal.press('2.1\n')
        terminal.wait('Chapter 2: Products', 'Any key')
        terminal.press(' ')
        terminal.wait('fill in your_product', KEYS)
        terminal.press('r')
        terminal.wait('Run which exercise?')
        terminal.press('both\n')
        terminal.wait('fill in your_other', KEYS)
        terminal.press('r')
        terminal.wait('Run which exercise?')
        terminal.press('nothing\n')
        terminal.wait('no exercise is called nothing', KEYS)

    def test_esc_leaves_a_prompt_that_says_so(self):
        terminal = self.begin()
        self.write(self.names[0], '6')
        terminal.wait('another number', KEYS)
        for key, question in (('r', 'Run which exercise?'), ('x', 'Reset which exercise?')):
            terminal.press(key)
            terminal.wait(f'{question} (Enter: 1.1, Esc: none)')
            terminal.press('2.1\x1b')
            terminal.wait('1.1 Two and three', 'another number', KEYS)
        self.assertIn('= 6;', self.file(self.names[0]).read_text(encoding='utf-8'))

    def test_the_last_exercise_can_be_skipped(self):
        terminal = self.begin('run', '2.1', chapter=2)
        terminal.press('k')
        terminal.wait('2.1 is left for later. This is the last exercise. Not solved yet: 1.1', KEYS)
        self.assertIn(f'skipped {self.names[2]}', self.progress())

    def test_a_skipped_exercise_comes_back_at_the_end(self):
        terminal = self.begin()
        terminal.press('k')
        terminal.wait('fill in your_other', KEYS)
        self.solve(self.names[1])
        terminal.wait('Right', KEYS)
        terminal.press('n')
        terminal.wait('Chapter 2', 'Any key')
        terminal.press(' ')
        terminal.wait('fill in your_product', KEYS)
        self.solve(self.names[2])
        terminal.wait('Right', KEYS)
        terminal.press('n')
        terminal.wait('Not solved yet: 1.1.', KEYS)
        self.assertIn(f'skipped {self.names[0]}', self.progress())
        terminal.press('q')
        terminal.end()
        self.start().wait('1.1 Two and three', KEYS)

    def test_reset_keeps_the_answer_in_a_backup(self):
        terminal = self.begin()
        self.write(self.names[0], '6')
        terminal.wait('another number', KEYS)
        terminal.press('x')
        terminal.wait('Reset which exercise?')
        terminal.press('\n')
        terminal.wait('your answer is kept in backup/01_sums/1_two_and_three.1.cpp',
                      'fill in your_sum', KEYS)
        self.assertIn('= blank;', self.file(self.names[0]).read_text(encoding='utf-8'))
        backup = self.folder / 'backup/01_sums/1_two_and_three.1.cpp'
        self.assertIn('= 6;', backup.read_text(encoding='utf-8'))

    def test_the_solution_is_shown_to_those_who_have_one(self):
        terminal = self.begin()
        terminal.press('s')
        page = terminal.wait('is shown when yours has passed', KEYS)
        self.assertNotIn('= 5;', page)
        self.write(self.names[0], '2 + 3')
        terminal.wait('Right', KEYS)
        terminal.press('s')
        terminal.wait('constexpr auto your_sum = 5;', 'Right too: 5', 'Any key')

    def test_check_all_examines_what_has_been_worked_on(self):
        terminal = self.begin()
        self.solve(self.names[1])
        self.write(self.names[2], '6')
        terminal.press('a')
        terminal.wait('1 of 3 exercises are right.', KEYS)
        self.assertIn(f'passed {self.names[1]} ', self.progress())

    def test_the_chapter_is_shown_again(self):
        terminal = self.begin()
        terminal.press('c')
        terminal.wait('Sums come first.', 'Any key')
        terminal.press('c')
        terminal.wait('fill in your_sum', KEYS)


class Mishaps(SessionTest):
    def test_a_deleted_file_is_said_and_brought_back(self):
        terminal = self.begin()
        self.file(self.names[0]).unlink()
        terminal.wait('1_two_and_three.cpp is gone; reset 1.1 brings it back.', KEYS)
        terminal.press('x')
        terminal.wait('Reset which exercise?')
        terminal.press('\n')
        terminal.wait('1.1 is as it was given.', 'fill in your_sum', KEYS)

    def test_a_file_that_is_a_folder_is_said(self):
        terminal = self.begin()
        self.file(self.names[0]).unlink()
        self.file(self.names[0]).mkdir()
        terminal.wait('cannot be read: Is a directory', KEYS)

    def test_a_missing_compiler_is_one_line(self):
        terminal = self.start(CXX='no-such-compiler')
        terminal.wait('Any key')
        terminal.press(' ')
        self.assertEqual(terminal.end(), 1)
        self.assertRegex(' '.join(terminal.page.split()),
                         'no-such-compiler cannot be started: No such file or directory$')
        self.assertNotIn('Traceback', terminal.shown)


class Looks(SessionTest):
    def test_forty_columns_are_enough(self):
        terminal = self.begin(columns=40)
        self.write(self.names[0], '6')
        pages = [terminal.wait('another number', KEYS)]
        for key, last in (('h', 'quit'), ('l', 'Any key'), ('c', 'Any key')):
            terminal.press(key)
            pages.append(terminal.wait({'h': 'Hint 1', 'l': '2.1', 'c': 'Sums come'}[key], last))
        for line in '\n'.join(pages).splitlines():
            self.assertLessEqual(len(line), 40, line)

    def test_a_long_title_is_wrapped_and_not_cut(self):
        path = self.here / 'teacher/course' / f'{self.names[0]}.cpp'
        title = 'Two and three, however long it takes to say so in a title that fits no line'
        path.write_text(path.read_text(encoding='utf-8').replace('Two and three', title),
                        encoding='utf-8')
        self.begin(columns=40).wait(title)

    def test_a_list_that_does_not_fit_shows_the_chapter_where_one_is(self):
        terminal = self.begin(rows=8)
        terminal.press('l')
        page = terminal.wait('1.2 Both ways', '2 Products ○', 'Any key')
        self.assertNotIn('2.1', page)

    def test_another_width_is_drawn_anew(self):
        terminal = self.begin(columns=40)
        terminal.resize(100)
        terminal.wait_until(lambda: KEYS in terminal.page
                            and any(len(line) > 60 for line in terminal.page.splitlines()))

    def test_no_colour_where_none_is_wanted(self):
        terminal = self.begin(NO_COLOR='1')
        self.write(self.names[0], '6')
        terminal.wait('another number', KEYS)
        self.assertNotRegex(terminal.shown, r'\x1b\[[0-9;]*3[0-7]m')

    def test_a_terminal_that_can_nothing_gets_plain_text_once(self):
        terminal = self.start(TERM='dumb')
        self.assertEqual(terminal.end(), 1)
        self.assertNotIn('\x1b', terminal.shown)
        self.assertIn('exercise 1.1: fill in your_sum', terminal.shown)

    def test_a_comment_is_wrapped_as_a_comment(self):
        path = self.here / 'teacher/course/01_sums/0_worked.cpp'
        comment = 'static_assert is what the compiler is asked to prove before it goes on'
        path.write_text(f'{path.read_text(encoding="utf-8")}// {comment}\n', encoding='utf-8')
        page = self.start(columns=40).wait('to prove', 'Any key')
        lines = [line.strip() for line in page.splitlines() if line.startswith('//')]
        self.assertEqual(' '.join(line.removeprefix('// ') for line in lines), comment)
        self.assertEqual(len(lines), 2)

    def test_a_heading_is_wrapped_between_words(self):
        self.begin(columns=40)
        self.write(self.names[0], '6')
        terminal = self.start('--once', columns=40)
        self.assertEqual(terminal.end(), 1)
        self.assertRegex(terminal.page, r'\A1.1  Two and three +\n\(gradus')

    def test_once_on_a_terminal(self):
        terminal = self.start('--once')
        self.assertEqual(terminal.end(), 1)
        self.assertIn('exercise 1.1: fill in your_sum', terminal.shown)


if __name__ == '__main__':
    unittest.main(verbosity=2)
