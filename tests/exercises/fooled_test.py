"""No trick makes the runner take a wrong answer for a right one: not those that the guard refuses,
and, where the compiler is to find out, not without the guard either.

    fooled_test.py COMPILER CACHE
"""

import dataclasses
import pathlib
import sys
import tempfile
import unittest
from unittest import mock

import paths
import compiler as compilers
import course
import guard
import verdict

COMPILER, CACHE = sys.argv.pop(1), pathlib.Path(sys.argv.pop(1))

# Questions of the kinds that the course asks: a polynomial, a formula, and its range.
ROOT = '''\
#include "exercise.hpp"
// 1.1  A root
using gradus::equal, gradus::proved, gradus::rational, gradus::sqr;
constexpr auto s = gradus::polynomial<"s">::variable("s");
constexpr auto your_root = blank;
static_assert(filled(your_root), "exercise 1.1: fill in your_root");
static_assert(proved<equal(rational(1, 4) - s * (1 - s), sqr(your_root))>);
'''
ROOT_CHECK = '''\
namespace check_1_1 {
constexpr auto s = gradus::polynomial<"s">::variable("s");
static_assert(exercise::is<gradus::polynomial<"s">>(your_root));
static_assert(gradus::proved<gradus::equal(gradus::rational(1, 4) - s * (1 - s),
                                           gradus::sqr(your_root))>);
} // namespace check_1_1
'''
SLOPE = '''\
#include "exercise.hpp"
// 1.2  A slope
constexpr auto your_slope = [](const auto& s) { return blank; };
static_assert(filled(your_slope), "exercise 1.2: fill in your_slope");
static_assert(your_slope(0.5) == 0.25);
'''
SLOPE_CHECK = '''\
namespace check_1_2 {
static_assert(exercise::formula<1>(your_slope));
constexpr auto s = gradus::polynomial<"s">::variable("s");
static_assert(gradus::proved<gradus::equal(your_slope(s), s * (1 - s))>);
} // namespace check_1_2
'''
BOUND = '''\
#include "exercise.hpp"
// 1.3  A bound
constexpr auto your_formula = [](const auto& x) { return blank; };
static_assert(filled(your_formula), "exercise 1.3: fill in your_formula");
'''
BOUND_CHECK = '''\
namespace check_1_3 {
static_assert(exercise::formula<1>(your_formula));
constexpr auto formula = [](const auto& x) { return your_formula(x); };
constexpr auto size = [](const auto& x) { return gradus::abs(your_formula(x)); };
static_assert(gradus::certified<gradus::prove_at_least(formula, 1, {0, 1})>);
static_assert(gradus::certified<gradus::prove_at_most(gradus::by_slope(size), 2, {0, 1})>);
constexpr gradus::interval<double> range(0, 1);
static_assert(gradus::certainly_less(gradus::derivative_of(formula)(range), 1));
} // namespace check_1_3
'''
ANY = 'struct any { constexpr bool operator==(const auto&) const { return true; } };'


def without(text, *words):
    return ''.join(line for line in text.splitlines(keepends=True)
                   if not any(word in line for word in words))


ROOT_ANSWER = course.fill(ROOT, ['s - rational(1, 2)'])
ROOT_WRONG = course.fill(ROOT, ['s - rational(1, 4)'])
ROOT_BARE = without(ROOT_WRONG, 'static_assert')
SLOPE_ANSWER = course.fill(SLOPE, ['s * (1 - s)'])
BOUND_ANSWER = course.fill(BOUND, ['1 + x / 2'])
BOUND_WRONG = course.fill(BOUND, ['3 * x'])
# name: (the exercise, the learner's text)
TRICKS = {
    'a proof of one\'s own beside the formula':
        ('bound', BOUND_WRONG + '''
constexpr gradus::certificate prove_everywhere(
    const decltype(your_formula)&, const auto&, const gradus::interval<double>& bound,
    const gradus::interval<double>& range, gradus::numbers::integer<int>) {
    return {gradus::outcome::proved, 1, range, range, bound};
}
constexpr auto by_slope(const decltype(your_formula)&) {
    return [](const gradus::interval<double>&) { return gradus::interval<double>(1); };
}
constexpr auto derivative_of(const decltype(your_formula)&) {
    return [](const auto& x) { return 0 * x; };
}
'''),
    'functions called as the library\'s':
        ('bound', BOUND_WRONG + '''
constexpr gradus::interval<double> abs(const gradus::interval<double>&) { return 1; }
constexpr bool certainly_less(const gradus::interval<double>&, double) { return true; }
constexpr bool certainly_greater_equal(const gradus::interval<double>&,
                                       const gradus::interval<double>&) { return true; }
'''),
    'the assertions deleted': ('root', ROOT_BARE),
    'all deleted': ('root', ''),
    'assertions that hold in place of the exercise\'s': ('root', ROOT_BARE + 'static_assert(true);'),
    'the blank without its assertions': ('root', without(ROOT, 'static_assert')),
    'a comment left open': ('root', ROOT_BARE + '/*'),
    'a namespace left open': ('root', ROOT_BARE + 'namespace mine {'),
    'a namespace left open around all': ('root', 'namespace mine {\n' + ROOT_ANSWER),
    'a declaration left open': ('root', ROOT_BARE + 'constexpr bool ignored = false &&'),
    'a template left open': ('root', ROOT_BARE + 'template <class T>'),
    'a linkage left open': ('root', ROOT_BARE + 'extern "C"'),
    'a text left open': ('root', ROOT_BARE + 'constexpr auto text = "'),
    'a raw text left open': ('root', ROOT_BARE + 'constexpr auto text = R"('),
    'a type of one\'s own that is equal to all':
        ('root', without(ROOT, 'proved<').replace('blank', 'any{}').replace('constexpr auto s', ANY
                                                                           + '\nconstexpr auto s')),
    'a number where a polynomial is asked': ('root', ROOT_BARE.replace('s - rational(1, 4)', '0')),
    'another polynomial of the same name':
        ('root', ROOT_BARE.replace('your_root = s -', 'your_root = gradus::polynomial<"s">{} * s -')),
    'a value where a formula is asked': ('slope', course.fill(SLOPE, ['0.25'])),
    'a value of the right kind where a formula is asked':
        ('slope', SLOPE.replace('return blank;', 'return 0 * s + gradus::rational(1, 4);')),
    'a formula that is right where its own assertion looks': ('slope', course.fill(SLOPE, ['s / 2'])),
    'a formula that is right for numbers alone':
        ('slope', course.fill(SLOPE, ['[&] { if constexpr (requires { double(s); }) return s * (1 - s);'
                                      ' else return s; }()'])),
    'a formula of a type of one\'s own':
        ('slope', SLOPE.replace('constexpr auto your_slope = [](const auto& s) { return blank; };',
                                f'{ANY}\nconstexpr auto your_slope = [](const auto&) {{ '
                                'return any{}; };')),
}
# Which the guard alone keeps out: the compiler would be deceived by some, so they are not compiled.
GUARDED = {
    'the check\'s word made empty': ('root', '#define static_assert(...)\n' + ROOT_WRONG),
    'a check left out': ('root', ROOT_BARE + '#if 0\n'),
    'a name that means a value': ('slope', '#define your_slope(x) 9\n' + SLOPE_ANSWER),
    'errors made warnings': ('root', '#pragma GCC system_header\n' + ROOT_WRONG),
    'a proof declared true':
        ('root', ROOT_WRONG.replace('static_assert(filled', 'template <auto c> constexpr bool '
                                    'gradus::proved<c> = true;\nstatic_assert(filled')),
    'a proof declared true where it is false':
        ('root', ROOT_BARE + 'template <gradus::claim c> requires (!c.holds) constexpr bool '
                             'gradus::proved<c> = true;'),
    'a proof declared true in brackets':
        ('root', ROOT_BARE + 'template <gradus::claim c> requires gradus::AnalyticScalar<double> '
                             'constexpr bool (gradus::proved<c>) = true;'),
    'an equality of one\'s own':
        ('root', ROOT_WRONG.replace('constexpr auto s', 'constexpr bool operator==(const gradus::'
                                    'polynomial<"s">&, const gradus::polynomial<"s">&) '
                                    '{ return true; }\nconstexpr auto s')),
    'something in the library': ('root', 'namespace gradus { }\n' + ROOT_ANSWER),
    'a blank by its other name': ('root', ROOT_BARE.replace('s - rational(1, 4)',
                                                            'exercise::unfilled{}')),
}


class Fooled(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix='gradus_fooled_')
        cls.addClassCleanup(folder.cleanup)
        folder = pathlib.Path(folder.name)
        cls.examine = verdict.Examiner(compilers.Compiler(
            COMPILER, [paths.COURSE / 'support', paths.ROOT / 'include'], CACHE), folder)
        cls.exercises = {}
        for name, number, check in (('root', '1.1', ROOT_CHECK), ('slope', '1.2', SLOPE_CHECK),
                                    ('bound', '1.3', BOUND_CHECK)):
            path = folder / f'{name}.check.cpp'
            path.write_text(check, encoding='utf-8')
            any_exercise = course.Exercise(*[None] * len(dataclasses.fields(course.Exercise)))
            cls.exercises[name] = dataclasses.replace(any_exercise, number=number, check=path)

    def verdict(self, exercise, text):
        return self.examine(self.exercises[exercise], text)

    def test_the_right_answers_pass(self):
        self.assertTrue(self.verdict('root', ROOT_ANSWER).passed)
        self.assertTrue(self.verdict('root', without(ROOT_ANSWER, 'static_assert')).passed)
        self.assertTrue(self.verdict('slope', SLOPE_ANSWER).passed)
        self.assertTrue(self.verdict('bound', BOUND_ANSWER).passed)

    def test_tricks_do_not_pass(self):
        for name, (exercise, text) in (TRICKS | GUARDED).items():
            with self.subTest(name):
                found = self.verdict(exercise, text)
                self.assertFalse(found.passed)
                self.assertTrue(found.lines and all(found.lines), found)

    def test_nor_without_the_guard(self):
        for name, (exercise, text) in TRICKS.items():
            with self.subTest(name), mock.patch.object(guard, 'refusal', lambda _: None):
                found = self.verdict(exercise, text)
                self.assertFalse(found.passed)

    def test_the_guard_itself_refuses_what_it_alone_can(self):
        for name, (_, text) in GUARDED.items():
            with self.subTest(name):
                self.assertIsNotNone(guard.refusal(text))

    def test_a_file_beside_the_check_is_not_found(self):
        found = self.verdict('root', ROOT_ANSWER + '#include "check.cpp"\n')
        self.assertFalse(found.passed)


if __name__ == '__main__':
    unittest.main(verbosity=2)
