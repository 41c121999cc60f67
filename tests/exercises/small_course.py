"""A course of two chapters and three exercises that needs no library, so that tests are quick."""

import pathlib
import textwrap

SUPPORT = '''\
#pragma once

namespace exercise {
struct unfilled {
    constexpr bool operator==(const auto&) const { return true; }
};
inline constexpr unfilled blank;
constexpr bool filled(const unfilled&) { return false; }
constexpr bool filled(const auto&) { return true; }
} // namespace exercise
using exercise::blank, exercise::filled;
'''
EXERCISES = {
    '01_sums/1_two_and_three': ('Two and three', 'your_sum', '5', '5', ('6', '-5', '23')),
    '01_sums/2_both_ways': ('Both ways', 'your_other', '7', '3 + 2 + 2', ('12', '-7', '8')),
    '02_products/1_twice': ('Twice', 'your_product', '42', '6 * 7', ('13', '36', '-42')),
}
ABOUT = {'01_sums': 'Sums come first.', '02_products': 'Products are repeated sums.'}


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(textwrap.dedent(text), encoding='utf-8')


def make_exercise(root, name, title, blank, wanted, answer, wrong):
    chapter, _, file = name.partition('/')
    number = f'{int(chapter[:2])}.{file[0]}'
    text = f'''\
        #include "exercise.hpp"

        // {number}  {title}
        //
        // Which number is {blank}? It is
        // asked for here.
        //
        //   {blank} = ?

        constexpr auto {blank} = blank;

        static_assert(filled({blank}), "exercise {number}: fill in {blank}");
        static_assert({blank} == {wanted}, "{blank} is another number");
        '''
    solution = root / 'solutions' / name
    write(root / 'course' / f'{name}.cpp', text)
    write(solution.with_suffix('.cpp'), text.replace('= blank;', f'= {answer};'))
    write(solution.with_suffix('.check.cpp'),
          f'static_assert({blank} == {wanted}, "the number asked for is another");\n')
    write(solution.with_suffix('.toml'), f'''\
        minutes = 2
        answer = ["{answer}"]
        also = [["{wanted}"]]
        hints = ["Think of {title}.", "Count.", "It is {wanted}."]
        why = "Because {title} makes {wanted}."
        proof = "docs/proving.md"
        ''' + ''.join(f'[[wrong]]\nanswer = ["{one}"]\nsays = "another number"\n' for one in wrong))


def make(root):
    """Writes the course into a folder; returns the right answers by the exercises' names."""
    root = pathlib.Path(root)
    write(root / 'support/exercise.hpp', SUPPORT)
    write(root / 'support/precompiled.hpp', '#include "exercise.hpp"\n')
    for chapter, about in ABOUT.items():
        write(root / 'course' / chapter / 'chapter.toml', f'''\
            title = "{chapter[3:].title()}"
            about = "{about}"
            teaches = "to reckon"
            articles = ["000 claim {int(chapter[:2])}"]
            ''')
        write(root / 'course' / chapter / '0_worked.cpp',
              '#include "exercise.hpp"\n\nstatic_assert(1 + 1 == 2);\n')
    for name, parts in EXERCISES.items():
        make_exercise(root, name, *parts)
    return {name: parts[3] for name, parts in EXERCISES.items()}
