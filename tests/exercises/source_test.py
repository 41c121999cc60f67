"""Code on a narrow page is still that code."""

import re
import unittest

import paths
import source


def tokens(text):
    """What a compiler makes of a text: no comments, no line ends, one literal for two."""
    text = re.sub(r'"\s*\n\s*"', '', re.sub(r'//[^\n]*', '', text))
    return ''.join(text.split())


def words(text):
    return ' '.join(re.findall(r'//(.*)', text)).split()


class Fitted(unittest.TestCase):
    def test_a_comment_goes_on_as_a_comment(self):
        self.assertEqual(source.fitted('  // one two three\nint a;', 16),
                         '  // one two\n  // three\nint a;')
        self.assertEqual(source.fitted('int a = 1; // one two', 16), '// one two\nint a = 1;')

    def test_a_literal_in_two_is_two(self):
        self.assertEqual(source.fitted('assert(a,"one two three four");', 24).split('\n'),
                         ['assert(', '    a,"one two three "', '    "four");'])

    def test_the_whole_course_keeps_its_code_and_its_comments(self):
        for path in sorted(paths.COURSE.glob('*/*/*.cpp')):
            text = path.read_text(encoding='utf-8')
            for width in (40, 60, 80):
                with self.subTest(path.name, width=width):
                    fitted = source.fitted(text, width)
                    self.assertEqual(tokens(fitted), tokens(text))
                    self.assertEqual(words(fitted), words(text))
                    self.assertLessEqual(max(map(len, fitted.split('\n'))), width)


if __name__ == '__main__':
    unittest.main(verbosity=2)
