#!/usr/bin/env python3
"""Sentences are found wherever a header can say one."""

import pathlib
import tempfile
import unittest

import errors

HEADER = '''
#error "Needs more than this."
// static_assert(x, "a comment says nothing");
static_assert(f(")") && x, "a layer has \\"no\\" "
                    "output");
[[noreturn]] inline void number_is_too_large() { throw std::overflow_error("too large a number"); }
x(Number) = delete; // gradus: no number here
void f() { throw std::invalid_argument(std::to_string(n) + " samples are not " + (m ? "few" : "so many")); }
void g() { check_setting(eta > 0, "eta must be above 0"); }
void h() { file.fail("cannot be read"); }
'''


class Sentences(unittest.TestCase):
    def setUp(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / 'include').mkdir()
            (root / 'include' / 'a.hpp').write_text(HEADER, encoding='utf-8')
            self.compile_time, self.run_time = errors.sentences(root)

    def test_when_compiling(self):
        self.assertEqual(set(self.compile_time), {
            'Needs more than this.', 'a layer has "no" output', 'number_is_too_large',
            'no number here'})

    def test_at_run_time(self):
        self.assertEqual({sentence: thrown for sentence, (thrown, _) in self.run_time.items()}, {
            'too large a number': 'std::overflow_error',
            '… samples are not …': 'std::invalid_argument',
            'eta must be above 0': 'std::invalid_argument',
            'cannot be read': 'data_error'})

    def test_a_message_that_several_headers_print(self):
        said = {'this is false: a is b': 'a.hpp', 'this is false: c is d': 'c.hpp'}
        errors.check_says_enough(('pair', ['this is false: c'], '', ''), said)
        with self.assertRaisesRegex(SystemExit, 'a.hpp, c.hpp'):
            errors.check_says_enough(('pair', ['this is false'], '', ''), said)


if __name__ == '__main__':
    unittest.main()
