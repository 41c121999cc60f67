"""What an exercise's file may not do is refused before it is compiled; all else is left alone."""

import unittest

import paths  # noqa: F401
import course
import guard

REFUSED = {
    'a macro': ('#define your_root(x) 9', 'preprocessor'),
    'an assertion made empty': ('#define static_assert(...)', 'preprocessor'),
    'an indented directive': ('  # define static_assert(...)', '#define'),
    'a directive behind a comment': ('/* */ # define static_assert(...)', 'preprocessor'),
    'a directive behind a comment of two lines': ('/* \n */ #define x', 'Line 2'),
    'a directive behind a form feed': ('\f#define x', 'preprocessor'),
    'a digraph': ('%:define x', 'preprocessor'),
    'a trigraph': ('??=define x', 'preprocessor'),
    'a directive behind text that looks like a comment':
        ('constexpr auto t = "/*";\n#define x\nconstexpr auto u = "*/";', 'Line 2'),
    'a directive behind a quote in a character':
        ("constexpr char c = '\"';\n#define x\nconstexpr char d = '\"';", 'Line 2'),
    'a directive behind digits in groups': ("constexpr int n = 1'000;\n#define x '", 'Line 2'),
    'a part left out': ('#if 0', '#if'),
    'a part left out by a name': ('#ifdef x', '#ifdef'),
    'an end of the file': ('#error', '#error'),
    'other line numbers': ('#line 3', '#line'),
    'other line numbers without a word': ('# 3 "check.cpp"', 'preprocessor'),
    'a pragma': ('#pragma GCC poison static_assert', '#pragma'),
    'a pragma without a directive': ('_Pragma("GCC system_header")', '_Pragma'),
    'a lone carriage return': ('int x;\r#define x', 'carriage return'),
    'a joined line': ('// \\\n#define x', 'backslash'),
    'a joined line with a space': ('#def\\ \nine x', 'backslash'),
    'a file of one\'s own': ('#include "mine.hpp"', '#include'),
    'a file of one\'s own in a folder above': ('#include <../mine.hpp>', '#include'),
    'a file named from the root': ('#include </tmp/mine.hpp>', '#include'),
    'a file named by a macro': ('#include MINE', '#include'),
    'an embedded file': ('#embed "x"', '#embed'),
    'a comment left open': ('/* until the end', 'never closed'),
    'a raw string': ('constexpr auto t = R"(/*)";', 'raw string'),
    'a raw string of another kind': ('constexpr auto t = u8R"(\n#define x\n)";', 'raw string'),
    'a namespace left open': ('namespace mine {', 'never closed'),
    'a brace left open': ('extern "C" {', 'never closed'),
    'a brace too many': ('}', 'closes nothing'),
    'crossed brackets': ('constexpr int x = (1];', 'should close'),
    'something in the library': ('namespace gradus { }', 'namespace gradus'),
    'something in a part of the library': ('namespace gradus::numbers { }', 'namespace gradus'),
    'something in the course\'s namespace': ('inline namespace exercise { }', 'namespace exercise'),
    'something in std': ('namespace\nstd\n{ }', 'namespace std'),
    'something in the library behind an attribute':
        ('namespace [[deprecated]] gradus { }', 'namespace gradus'),
    'a comparison that is always true':
        ('struct any { constexpr bool operator==(const auto&) const { return true; } };', 'operator'),
    'another product': ('constexpr auto operator*(gradus::rational, int) { return 9; }', 'operator'),
    'a proof declared true': ('template <> constexpr bool gradus::proved<gradus::claim{}> = true;',
                              'specialised'),
    'a kind declared right': ('template <> constexpr bool exercise::number(const any&) {}',
                              'specialised'),
    'a class of the library for some arguments':
        ('template <class T> struct gradus::dual<T*> {};', 'specialised'),
    'the same through an alias':
        ('namespace g = gradus;\ntemplate <class T> class g::dual<T*> {};', 'Line 2'),
    'a variable of the library for some arguments':
        ('template <class T> constexpr bool gradus::certified<T*> = true;', 'specialised'),
    'the same behind what is required in brackets':
        ('template <auto c> requires (true) constexpr bool gradus::proved<c> = true;', 'specialised'),
    'the same behind what is required in braces':
        ('template <auto c> requires requires { c; } constexpr bool gradus::proved<c> = true;',
         'specialised'),
    'the same of a type in brackets':
        ('template <auto c> constexpr decltype(true) gradus::proved<c> = true;', 'specialised'),
    'the same in brackets':
        ('template <auto c> constexpr bool (gradus::proved<c>) = true;', 'specialised'),
    'the same of two words in brackets':
        ('template <auto c> constexpr long int (gradus::proved<c>) = 1;', 'specialised'),
    'the same of a type of one\'s own in brackets':
        ('using yes = bool;\ntemplate <auto c> const yes (gradus::proved<c>) = true;', 'Line 2'),
    'the same behind an attribute':
        ('template <auto c> [[deprecated("")]] constexpr bool gradus::proved<c> = true;',
         'specialised'),
    'the same without =': ('template <auto c> constexpr bool gradus::proved<c>(true);', 'specialised'),
    'a module': ('export module mine;', 'module'),
    'an imported header': ('import <vector>;', 'module'),
    'another library': ('#include <boost/mine.hpp>', '#include'),
    'a header of C': ('#include <curses.h>', '#include'),
    'a class called as the library': ('struct mine { struct gradus { }; };', 'called gradus'),
    'a short name called as the library': ('using exercise = mine;', 'called exercise'),
    'a namespace called as the library':
        ('namespace check_1_1 { namespace gradus = mine; }', 'called gradus'),
    'a variable called as the library': ('constexpr int std = 1;', 'called std'),
    'something where the check is': ('namespace check_1_1 { struct mine; }', 'called check_1_1'),
    'assembly': ('asm("");', 'asm'),
    'assembly by its other name': ('__asm__("");', '__asm__'),
    'an attribute by its other name': ('int x __attribute((weak));', '__attribute'),
    'a blank by its other name': ('constexpr auto your_root = exercise::unfilled{};', 'blank'),
    'a letter by its number': ('constexpr int \\u0061 = 1;', 'backslash'),
    'a zero byte': ('int x;\0', 'zero byte'),
    'bytes that are no text': ('// \udcff', 'UTF-8'),
}
ACCEPTED = {
    'an answer': 'constexpr auto your_root = s - rational(1, 2);',
    'a line end as Windows writes it': 'constexpr int x = 1;\r\n',
    'the mark of UTF-8': '\ufeffconstexpr int x = 1;',
    'another header of the library': '#include <gradus/training/data.hpp>\n#include <cmath> // abs',
    'a formula': 'constexpr auto f = []<class T>(const T& z) -> T { return z * (1 - z); };',
    'an activation of one\'s own': '''
struct my_swish {
    template <gradus::AnalyticScalar T>
    constexpr T operator()(const T& z) const { return z * gradus::sigmoid(z); }
    template <class T>
        requires gradus::AnalyticScalar<T>
    constexpr gradus::interval<T> derivative(const T& z) const { return {z, z}; }
};''',
    'a function and a constructor':
        'template <class T>\nconstexpr const T& same(const T& z) { return z; }\nstruct mine {'
        ' template <class T> constexpr mine(T) {} };',
    'a header of one\'s own course': '#include <tanh.hpp>',
    'a class with a base': 'template <class T> struct mine : other<T> {};',
    'a variable for every argument':
        'template <class T = double> constexpr T two = gradus::interval<T>{1, 2};',
    'a short name of the library': 'namespace g = gradus;\nconstexpr auto x = g::rational(1, 2);',
    'all names of a namespace': 'using namespace std;\nconstexpr auto x = cos(1.0);',
    'words in a comment': '// #define x, operator==, namespace gradus { and /* too',
    'words in a text': 'static_assert(true, "#define x, operator== } and a \\"blank\\" // too");',
    'digits in groups': "constexpr int x = 1'000'000 + 0x1'0p+3;",
}


class Guard(unittest.TestCase):
    def test_what_changes_the_check_is_refused_with_its_line(self):
        for name, (text, says) in REFUSED.items():
            with self.subTest(name):
                refused = guard.refusal(f'{text}\n')
                self.assertIsNotNone(refused)
                self.assertRegex(refused, r'\ALine \d+: [^\n]+\Z')
                self.assertIn(says, refused)

    def test_what_an_answer_may_hold_is_accepted(self):
        for name, text in ACCEPTED.items():
            with self.subTest(name):
                self.assertIsNone(guard.refusal(text))

    def test_every_file_of_the_course_is_accepted(self):
        for chapter in course.read_course(paths.COURSE):
            for exercise in chapter.exercises:
                self.assertIsNone(guard.refusal(exercise.text()), exercise.name)


class Blanks(unittest.TestCase):
    def test_the_word_in_a_comment_or_a_text_is_no_blank(self):
        text = 'constexpr auto x = blank; // blank\nstatic_assert(true, "blank"); /* blank */ blank'
        self.assertEqual([text[begin:end] for begin, end in course.blanks(text)], ['blank'] * 2)
        self.assertEqual(course.fill(text, ['1', '2']),
                         'constexpr auto x = 1; // blank\nstatic_assert(true, "blank"); /* blank */ 2')

    def test_a_longer_word_is_no_blank(self):
        self.assertEqual(course.blanks('blanks my_blank blank_1'), [])

    def test_too_few_answers_are_refused(self):
        with self.assertRaisesRegex(course.Broken, '1 answers for 2 blanks'):
            course.fill('blank blank', ['1'])


if __name__ == '__main__':
    unittest.main(verbosity=2)
