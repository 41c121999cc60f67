#!/usr/bin/env python3
"""The mutation test fails where a nudged theorem still compiles. Usage: mutate_test.py COMPILER"""

import pathlib
import subprocess
import sys
import tempfile
import unittest

MUTATE = pathlib.Path(__file__).resolve().with_name('mutate.py')
COMPILER = sys.argv.pop()

HEADER = """#pragma once
namespace gradus::theorems {
constexpr int product() { return 2 * 3; } // what is listed has no comment
} // namespace gradus::theorems
"""
TEST = """#include "catch.hpp"
#include <gradus/theory/theorems/tiny.hpp>
// [tiny]
static_assert(gradus::theorems::product() %s);
// [/tiny]
#error "what follows the marked block is no proof"
"""
ENCLOSURE = """#pragma once
namespace gradus {
constexpr bool is_small(double x) { return x < 0.5; }
} // namespace gradus
"""
CASE = """#include "catch.hpp"
#include <gradus/theory/proof/tiny.hpp>
// [tiny]
TEST_CASE("what is small") {
    STATIC_REQUIRE(gradus::is_small(%s));
    STATIC_REQUIRE_FALSE(gradus::is_small(0.5));
}
// [/tiny]
"""
LINE = 'constexpr int product() { return 2 * 3; }'
HEAD = 'theory/theorems/tiny.hpp | ' + LINE
SEVEN = HEAD + ' | constexpr int product() { return 2 * 4; } | 8 exceeds 5 as well\n'
NINE = HEAD + ' | constexpr int product() { return 3 * 3; } | 9 exceeds 5 as well\n'


def run(proof, still_true='# nothing\n', test=TEST, room='theory/theorems', text=HEADER,
        chosen=()):
    with tempfile.TemporaryDirectory(prefix='gradus_mutation_') as folder:
        root = pathlib.Path(folder)
        header = root / 'include/gradus' / room / 'tiny.hpp'
        proofs = root / 'tests/unit' / room / 'tiny_test.cpp'
        listed = root / 'still_true.txt'
        for path in (header, proofs):
            path.parent.mkdir(parents=True)
        for library in ('gradus', 'gradus/activations', 'gradus/networks', 'gradus/numbers'):
            (root / f'include/{library}.hpp').write_text('', encoding='utf-8')
        header.write_text(text, encoding='utf-8')
        proofs.write_text(test.replace('%s', proof), encoding='utf-8')
        listed.write_text(still_true, encoding='utf-8')
        return subprocess.run(
            [sys.executable, MUTATE, '--still-true', listed, root, COMPILER, *chosen],
            text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)


class Mutation(unittest.TestCase):
    def test_tight_proof(self):
        done = run('== 6')
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn('5 mutants: 5 false, 0 refused, 0 still true, 0 holes', done.stdout)

    def test_hole(self):
        done = run('> 5')
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn('tiny.hpp:3: survives', done.stdout)
        self.assertIn('return 2 * 4;', done.stdout)
        self.assertIn('2 holes', done.stdout)

    def test_listed_survivors(self):
        done = run('> 5', SEVEN + NINE)
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn('2 still true, 0 holes', done.stdout)

    def test_listed_but_dead(self):
        done = run('== 6', SEVEN)
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn('no such survivor', done.stdout)

    def test_proof_that_does_not_compile(self):
        self.assertNotEqual(run('== 7').returncode, 0)

    def test_proof_without_marks(self):
        self.assertNotEqual(run('== 6', test=TEST.replace('// [/', '// ')).returncode, 0)

    def test_room_of_enclosures(self):
        # Of a comparison and a decimal, by what a test case of Catch2 says as it is compiled.
        done = run('0.2', test=CASE, room='theory/proof', text=ENCLOSURE)
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn('return x < 0.25; }', done.stdout)
        done = run('0.4', test=CASE, room='theory/proof', text=ENCLOSURE)
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn('3 mutants: 3 false', done.stdout)

    def test_chosen_headers(self):
        self.assertEqual(run('== 6', chosen=['theory/theorems']).returncode, 0)
        self.assertEqual(run('== 6', chosen=['theory/theorems/tiny.hpp']).returncode, 0)
        for unknown in ('theory/proof', 'theory/theorems/tiny'):
            done = run('== 6', chosen=['theory/theorems', unknown])
            self.assertEqual(done.returncode, 2)
            self.assertIn(f'there is no room or header {unknown}', done.stdout)


if __name__ == '__main__':
    unittest.main()
