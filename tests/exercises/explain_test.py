"""What a compiler says is reduced to at most twelve lines that help, whoever says it."""

import unittest

import paths  # noqa: F401
import explain

SOURCE = ['#include "exercise.hpp"', '', 'static_assert(proved<equal(s, sqr(s))>);',
          'static_assert(your_sum == 5);']
GCC_STEP = '''\
In file included from x/core.hpp:5,
                 from x/precompiled.hpp:2:
x/claim.hpp: In instantiation of ‘struct gradus::false_step<gradus::left_side<gradus::fixed_text<2>{"s"}>, gradus::right_side<gradus::fixed_text<4>{"s^2"}>, false>’:
x/claim.hpp:84:8:   required from ‘struct gradus::verdict<...>’
answer.cpp:3:15:   required from here
x/claim.hpp:75:19: error: static assertion failed: gradus: this step is false: its left side is not its right side; false_step<left_side<...>, right_side<...>> shows both
   75 |     static_assert(Holds, "gradus: this step is false")
'''
CLANG_STEP = '''\
In file included from <stdin>:1:
x/claim.hpp:75:19: error: static assertion failed: gradus: this step is false: its left side is not its right side; false_step<left_side<...>, right_side<...>> shows both
   75 |     static_assert(Holds, "gradus: this step is false")
x/claim.hpp:85:7: note: in instantiation of template class 'gradus::false_step<gradus::left_side<fixed_text<2>{"s"}>, gradus::right_side<fixed_text<4>{"s^2"}>, false>' requested here
answer.cpp:3:15: note: in instantiation of variable template specialization 'gradus::proved<claim{}>' requested here
'''
NUMBERS = '''\
answer.cpp:4:24: error: static assertion failed
    4 | static_assert(your_sum == 5);
answer.cpp:4:24: note: the comparison reduces to ‘(6 == 5)’
'''
UNFILLED = 'answer.cpp:9:1: error: static assertion failed: exercise 4.1: fill in your_root\n'


class Explain(unittest.TestCase):
    def explained(self, said):
        return explain.explain(said, 'answer.cpp', SOURCE, '4.1')

    def test_both_sides_of_a_false_step(self):
        for said in (GCC_STEP, CLANG_STEP):
            self.assertEqual(self.explained(said), [
                'Line 3: this step is false: its left side is not its right side',
                '    static_assert(proved<equal(s, sqr(s))>);',
                '  left side:  s', '  right side: s^2'])

    def test_both_sides_of_a_comparison(self):
        self.assertEqual(self.explained(NUMBERS), ['Line 4: this is false:',
                                                   '    static_assert(your_sum == 5);',
                                                   '  here: 6 == 5'])

    def test_a_blank_that_is_left_is_all_that_is_said(self):
        self.assertEqual(self.explained(NUMBERS + UNFILLED + GCC_STEP),
                         ['exercise 4.1: fill in your_root'])
        self.assertEqual(explain.unfilled(UNFILLED, '4.1'), 'exercise 4.1: fill in your_root')
        self.assertIsNone(explain.unfilled(UNFILLED, '4.2'))

    def test_the_check_is_no_line_of_the_learner(self):
        said = NUMBERS.replace('answer.cpp', 'check.cpp')
        self.assertEqual(self.explained(said), ['Checked for all inputs: this is false.',
                                                '  here: 6 == 5'])

    def test_there_are_never_more_than_twelve_lines(self):
        said = ''.join(NUMBERS.replace('(6 ==', f'({n} ==') for n in range(6, 30))
        lines = self.explained(said)
        self.assertLessEqual(len(lines), 12)
        self.assertRegex(lines[-1], r'^\(\d+ more; the whole output shows them\)$')
        self.assertLessEqual(len(self.explained('something else\n' * 100)), 12)

    def test_no_line_is_long(self):
        said = NUMBERS.replace('static assertion failed', 'word ' * 100)
        self.assertLessEqual(max(map(len, self.explained(said))), explain.WIDTH)


if __name__ == '__main__':
    unittest.main(verbosity=2)
