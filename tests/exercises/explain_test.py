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
GCC_DELETED = '''\
answer.cpp:4:24: error: use of deleted function ‘gradus::numbers::rational::rational(Number) [with Number = double]’
    4 | static_assert(your_sum == 5);
In file included from x/activation.hpp:5,
                 from x/precompiled.hpp:2:
x/rational.hpp:45:5: note: declared here
   45 |     rational(Number) = delete; // gradus: a rational is made of integers
answer.cpp:4:15: error: template argument 1 is invalid
'''
CLANG_DELETED = '''\
answer.cpp:4:24: error: attempt to use a deleted function
    4 | static_assert(your_sum == 5);
x/rational.hpp:45:5: note: 'rational<double>' has been explicitly marked deleted here
   45 |     rational(Number) = delete; // gradus: a rational is made of integers
'''
GCC_REFUSAL = '''\
answer.cpp:4:24: error: call to non-‘constexpr’ function ‘void gradus::numbers::refusal::rational_is_divided_by_zero()’
'''
CLANG_REFUSAL = '''\
answer.cpp:4:24: error: non-type template argument is not a constant expression
x/rational.hpp:43:13: note: non-constexpr function 'rational_is_divided_by_zero' cannot be used in a constant expression
'''
KIND = '''\
check.cpp:1:1: error: static assertion failed: the answer is to be a whole number
'''
GCC_UNKNOWN = '''\
answer.cpp:4:24: error: ‘rational’ was not declared in this scope
    4 | static_assert(your_sum == 5);
answer.cpp:4:24: note: suggested alternatives:
In file included from x/core.hpp:5:
x/rational.hpp:136:16: note:   ‘gradus::numbers::rational’
'''
CLANG_UNKNOWN = '''\
answer.cpp:4:24: error: use of undeclared identifier 'rational'; did you mean 'gradus::rational'?
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

    def test_a_refusal_is_a_sentence_of_the_library(self):
        for said in (GCC_DELETED, CLANG_DELETED):
            self.assertEqual(self.explained(said), ['Line 4: a rational is made of integers',
                                                    '    static_assert(your_sum == 5);'])
        for said in (GCC_REFUSAL, CLANG_REFUSAL):
            self.assertEqual(self.explained(said)[0], 'Line 4: rational is divided by zero')

    def test_numbers_are_short_unless_they_would_look_the_same(self):
        def here(comparison):
            return self.explained(NUMBERS.replace('(6 == 5)', f'({comparison})'))[-1]
        self.assertEqual(here('8.8079707797788243e-1 >= 9.0000000000000002e-1'),
                         '  here: 0.880797 >= 0.9')
        self.assertEqual(here('7.4401519520416722E-44 >= 1'), '  here: 7.44015e-44 >= 1')
        self.assertEqual(here('0.30000000000000004 == 0.29999999999999999'),
                         '  here: 0.30000000000000004 == 0.29999999999999999')

    def test_a_certificate_has_as_many_digits_as_tell_its_sides_apart(self):
        def shown(values):
            return self.explained(
                'x.hpp:1:1: error: static assertion failed: false\nshown::range<2.0e+0, 4.0e+0> '
                f'shown::values<{values}> shown::bound<1.0000000000000001e-1, '
                '1.0000000000000001e-1>\n')[1:]
        self.assertEqual(shown('1.25e-1, 2.5e-1'), [
            '  on [2, 4] the function takes [0.125, 0.25],', '  against 0.1'])
        self.assertEqual(shown('1.0000000000000034e-1, 1.0000000000000034e-1'), [
            '  on [2, 4] the function takes 0.10000000000000034,',
            '  against 0.10000000000000001'])

    def test_what_the_check_repeats_is_said_once(self):
        small = NUMBERS.replace('failed', 'failed: it is too small')
        repeated = 'check.cpp:2:1: error: static assertion failed: it is too small\n'
        self.assertEqual(self.explained(small + repeated), self.explained(small))

    def test_the_kind_of_answer_is_said_first(self):
        self.assertEqual(self.explained(NUMBERS + KIND)[:2], [
            'The check: the answer is to be a whole number',
            'Line 4: this is false:'])

    def test_a_long_sentence_is_wrapped_and_not_cut(self):
        said = NUMBERS.replace('assertion failed', 'assertion failed: ' + 'word ' * 30 + 'end')
        self.assertIn('end', self.explained(said)[1])

    def test_a_blank_that_is_left_is_all_that_is_said(self):
        self.assertEqual(self.explained(NUMBERS + UNFILLED + GCC_STEP),
                         ['exercise 4.1: fill in your_root'])
        self.assertEqual(explain.unfilled(UNFILLED, '4.1'), 'exercise 4.1: fill in your_root')
        self.assertIsNone(explain.unfilled(UNFILLED, '4.2'))

    def test_the_check_is_no_line_of_the_learner(self):
        said = NUMBERS.replace('answer.cpp', 'check.cpp')
        self.assertEqual(self.explained(said), ['The check: this is false.',
                                                '  here: 6 == 5'])

    def test_there_are_never_more_than_twelve_lines(self):
        said = ''.join(NUMBERS.replace('(6 ==', f'({n} ==') for n in range(6, 30))
        lines = self.explained(said)
        self.assertLessEqual(len(lines), 12)
        self.assertRegex(lines[-1], r'^\(\d+ more; the whole output shows them\)$')
        self.assertLessEqual(len(self.explained('something else\n' * 100)), 12)

    def test_what_is_written_as_on_paper_is_told_how_to_write_it(self):
        for answer, sentence in {
                '2s': '2s is no product in C++: write 2 * s',
                '2.5z + 1': '2.5z is no product in C++: write 2.5 * z',
                'c^3': '^ is no power in C++: write gradus::pown(c, 3) or c * c * c',
                '(1 + s) ^ n': '^ is no power in C++: write gradus::pown(..., n)',
                '[](const auto& z) { return σ(z); }': 'σ is no C++: write gradus::sigmoid(z)',
                's·t': '· is no C++: write *',
                's - 1/4': 'in C++ 1/4 is 0: write 0.25 or gradus::rational(1, 4)',
                '3 / 10': 'in C++ 3/10 is 0: write 0.3 or gradus::rational(3, 10)',
                '4/3 * s': 'in C++ 4/3 is 1: write 4.0 / 3 or gradus::rational(4, 3)'}.items():
            with self.subTest(answer):
                lines = explain.explain(NUMBERS, 'answer.cpp',
                                        ['', f'constexpr auto your_x = {answer};', *SOURCE[2:]],
                                        '4.1')
                self.assertEqual(lines[:2], [f'Line 2: {sentence}', 'Line 4: this is false:'])

    def test_where_a_fraction_is_asked_no_decimal_is_advised(self):
        said = NUMBERS + KIND.replace('a whole number', 'a fraction such as rational(2, 3)')
        for answer in ('1/4', '1/3'):
            lines = explain.explain(said, 'answer.cpp', [f'constexpr auto your_x = {answer};'], '4.1')
            self.assertEqual(lines[0], f'Line 1: in C++ {answer} is 0: '
                                       f'write gradus::rational(1, {answer[-1]})')

    def test_what_is_cplusplus_is_left_alone(self):
        for answer in ('2 * s', '1e5 + 0x1p-20 + 0xff', '2.0f + 3ul + 1\'000', '1.0 / 4', '1. / 4',
                       '6 / 3', 's1 / 4', 'rational(1, 4)', 's * 1 / 4', '1 / n',
                       '0 // σ(2s)^2 is 1/4', '"2s"'):
            with self.subTest(answer):
                self.assertEqual(explain.notation([f'constexpr auto your_x = {answer};']), [])
        self.assertEqual(explain.notation(['constexpr auto other = 1/4;', '',
                                           'static_assert(your_x == 1/4);']), [])

    def test_a_name_of_the_library_is_told_with_its_namespace(self):
        for said in (GCC_UNKNOWN, CLANG_UNKNOWN):
            self.assertEqual(self.explained(said)[0],
                             'Line 4: rational is not declared here: write gradus::rational')

    def test_no_line_is_long(self):
        said = NUMBERS.replace('static assertion failed', 'word ' * 100)
        self.assertLessEqual(max(map(len, self.explained(said))), explain.WIDTH)


if __name__ == '__main__':
    unittest.main(verbosity=2)
