#!/usr/bin/env python3
"""The mutation test of claims fails where nudged evidence still compiles.

    mutate_articles_test.py COMPILER
"""

import pathlib
import subprocess
import sys
import tempfile
import unittest

from mutate_articles import evidence_of, with_evidence

MUTATE = pathlib.Path(__file__).resolve().with_name('mutate_articles.py')
COMPILER = sys.argv.pop()

LEDGER = """#pragma once
namespace ledger {
void this_fact_is_false();
consteval int fact(const char*, bool holds) {
    if (!holds) this_fact_is_false();
    return 0;
}
struct row {
    int number;
    int evidence;
};
struct article {
    template <int Rows>
    consteval article(const char*, const char*, const row (&)[Rows]) {}
};
} // namespace ledger
"""
ARTICLE = """#include "ledger.hpp"

namespace ledger {
namespace {

constexpr int six = 2 * 3;

constexpr row claims[]{
    row{1, fact("2 * 3 is 6", six %s)},
    row{2, fact("4 is 4", 4 == 4)},
};

} // namespace

constinit const article article_000{"000", "tiny", claims};

} // namespace ledger
"""
SUM = 'article_000.cpp | constexpr int six = 2 * 3; | constexpr int six = 2 + 3; | 5 is above 3\n'
TWO = 'article_000.cpp | constexpr int six = 2 * 3; | constexpr int six = 2 * 4; | so are 8 and 4\n'
BOUND = 'article_000.cpp | row{1, fact("2 * 3 is 6", six > 3)}, | ' \
        'row{1, fact("2 * 3 is 6", six > 4)}, | 6 is above 2 and 4\n'


def run(bound, still_true='# nothing\n', *which, article=ARTICLE):
    with tempfile.TemporaryDirectory(prefix='gradus_mutation_') as folder:
        articles = pathlib.Path(folder) / 'examples/articles'
        articles.mkdir(parents=True)
        listed = pathlib.Path(folder) / 'listed.txt'
        (articles / 'ledger.hpp').write_text(LEDGER, encoding='utf-8')
        (articles / 'article_000.cpp').write_text(article.replace('%s', bound), encoding='utf-8')
        listed.write_text(still_true, encoding='utf-8')
        return subprocess.run(
            [sys.executable, MUTATE, folder, COMPILER, *which, '--still-true', listed],
            text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)


class Mutation(unittest.TestCase):
    def test_tight_evidence(self):
        done = run('== 6')
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn('8 places: 8 false, 0 refused, 0 still true, 0 holes', done.stdout)

    def test_holes(self):
        done = run('> 3')
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn('article_000.cpp:6: survives', done.stdout)
        self.assertIn('constexpr int six = 2 + 3;', done.stdout)
        self.assertIn('article_000.cpp:9: survives', done.stdout)
        self.assertIn('3 holes', done.stdout)

    def test_listed_survivors(self):
        done = run('> 3', SUM + TWO + BOUND)
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn('3 still true, 0 holes', done.stdout)

    def test_listed_but_dead(self):
        done = run('== 6', SUM)
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn('no such survivor', done.stdout)

    def test_one_row(self):
        done = run('> 3', '# nothing\n', 'article_000:2')
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn('3 places: 3 false', done.stdout)

    def test_constants_of_all_kinds_reach_the_rows_that_use_them(self):
        declared = 'template <int factor>\nconstexpr int twice = 2 * factor;\n' \
                   'constexpr int factors[] = {3};\nconstexpr int six = twice<factors[0]>;\n' \
                   'constexpr int other = 4;'
        article = ARTICLE.replace('constexpr int six = 2 * 3;', declared).replace('4 ==', 'other ==')
        done = run('== 6', article=article)
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn('9 places: 8 false, 1 refused, 0 still true, 0 holes', done.stdout)

    def test_pieces_of_evidence_are_told_apart(self):
        pieces = ['fact("(", twice<max<6, 2>, 0> == 12)', 'fact(",", 1 << 2 > 3 && 6 < 7)',
                  'proof<chain::ratio<4>>()', 'number("a", b<1>, {0, 1})']
        row = f'row{{1, "a", "b", is_true_if("if, ("\n "so", {", ".join(pieces)})}},\n'
        self.assertEqual([row[begin:end].strip() for begin, end in evidence_of(row)], pieces)
        [first, *_] = evidence_of(row)
        self.assertEqual(with_evidence(row, [first]),
                         f'row{{1, "a", "b", is_true_if("if, ("\n "so", {pieces[0]})}},\n')

    def test_a_change_that_is_no_code_does_not_hide_one_that_survives(self):
        article = ARTICLE.replace('2 * 3;', 'sum(1, {0, 3});').replace('constexpr int six', """
struct pair { int a, b; };
constexpr int sum(int x, pair of) {
    if (of.a < 0) throw "no such pair";
    return x + 2 + of.b - of.a + of.a;
}
constexpr int six""", 1)
        done = run('== 6', article=article)
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn('constexpr int six = sum(1, {1, 3});', done.stdout)

    def test_an_article_that_does_not_compile_is_no_success(self):
        done = run('== 7')
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn('do not compile as they stand', done.stdout)


if __name__ == '__main__':
    unittest.main()
