"""Progress is a small text file, written whole or not at all."""

import pathlib
import stat
import tempfile
import unittest
from unittest import mock

import paths  # noqa: F401
import files
import progress
from trouble import Trouble


class ProgressTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix='gradus_progress_')
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        (self.folder / '.course').mkdir()
        self.file = self.folder / 'progress.txt'
        self.progress = progress.Progress(self.folder)

    def filled(self):
        with self.progress.change():
            self.progress.at = 'b/2'
            self.progress.hints['b/2'] = 3
            self.progress.skipped.add('a/1')
            self.progress.opened.add('b')
        self.progress.note_verdict('b/2', 'x = 1', True)


class Reading(ProgressTest):
    def test_what_was_written_is_read(self):
        self.filled()
        again = progress.Progress(self.folder)
        self.assertEqual((again.at, again.hints, again.skipped, again.opened, again.passed),
                         ('b/2', {'b/2': 3}, {'a/1'}, {'b'}, {'b/2': files.digest('x = 1')}))

    def test_without_a_file_nothing_is_solved_and_none_is_made(self):
        self.assertEqual((self.progress.at, self.progress.passed), ('', {}))
        self.assertFalse(self.file.exists())

    def test_comments_and_empty_lines_are_read_over(self):
        self.file.write_text('# a word\n\nat a/1\n')
        self.assertEqual(progress.Progress(self.folder).at, 'a/1')

    def test_what_is_not_understood_is_said(self):
        for line in ('at', 'at a b', 'passed a', 'hints a -1', 'hints a x', 'skipped a b', 'won a'):
            self.file.write_text(f'{line}\n')
            with self.subTest(line), self.assertRaisesRegex(Trouble, 'line 1: .* not understood'):
                progress.Progress(self.folder)


class Passing(ProgressTest):
    def test_a_passed_exercise_is_known_by_its_text(self):
        self.filled()
        self.assertTrue(self.progress.has_passed('b/2', 'x = 1'))
        self.assertFalse(self.progress.has_passed('b/2', 'x = 2'))
        self.assertFalse(self.progress.has_passed('b/2', None))
        self.assertFalse(self.progress.has_passed('a/1', 'x = 1'))

    def test_a_wrong_answer_opens_it_again(self):
        self.filled()
        self.progress.note_verdict('b/2', 'x = 2', False)
        self.assertEqual(progress.Progress(self.folder).passed, {})

    def test_a_skipped_exercise_that_passes_is_skipped_no_more(self):
        self.filled()
        self.progress.note_verdict('a/1', 'x = 3', True)
        self.assertEqual(progress.Progress(self.folder).skipped, set())


class Writing(ProgressTest):
    def test_two_programs_keep_what_the_other_wrote(self):
        other = progress.Progress(self.folder)
        self.progress.note_verdict('a/1', 'x = 1', True)
        other.note_verdict('b/2', 'x = 2', True)
        self.assertEqual(set(progress.Progress(self.folder).passed), {'a/1', 'b/2'})

    def test_a_failure_leaves_the_old_file(self):
        self.filled()
        before = self.file.read_text()
        for name in ('fsync', 'replace'):
            with mock.patch(f'os.{name}', side_effect=OSError(28, 'No space left on device')), \
                    self.assertRaisesRegex(Trouble, 'progress.txt cannot be written: No space'):
                self.progress.note_verdict('a/1', 'x = 3', True)
            self.assertEqual(self.file.read_text(), before)
        self.assertEqual([path.name for path in self.folder.iterdir() if path.is_file()],
                         ['progress.txt'])

    def test_bytes_that_are_no_text_stay(self):
        path = self.folder / 'x.cpp'
        path.write_bytes(b'a\xff\r\n')
        files.write_whole(path, files.read_text(path))
        self.assertEqual(path.read_bytes(), b'a\xff\r\n')

    def test_others_may_read_what_is_written(self):
        self.filled()
        (self.folder / 'other').write_text('')
        self.assertEqual(stat.S_IMODE(self.file.stat().st_mode),
                         stat.S_IMODE((self.folder / 'other').stat().st_mode))


if __name__ == '__main__':
    unittest.main(verbosity=2)
