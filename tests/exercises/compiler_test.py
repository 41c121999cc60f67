"""What a compiler may use, and what is said of one that needs more or cannot be used.

    compiler_test.py COMPILER
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest
from unittest import mock

import paths  # noqa: F401
import compiler as compilers
from terminal import processes_naming

COMPILER = sys.argv.pop(1)
LONG = '''\
template <int depth, int place>
constexpr int leaves() {
    if constexpr (depth == 0) return 1;
    else return leaves<depth - 1, 2 * place>() + leaves<depth - 1, 2 * place + 1>();
}
constexpr auto n = leaves<22, 0>();
'''  # four million functions


class CompilerTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix='gradus_compiler_')
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        (self.folder / 'support').mkdir()
        (self.folder / 'support/precompiled.hpp').write_text('inline constexpr int seven = 7;\n')
        self.includes = [self.folder / 'support']

    def compiler(self, command=COMPILER, **settings):
        return compilers.Compiler(command, self.includes, **settings)

    def stamps(self):
        return {path.name: path.stat().st_mtime_ns for path in (self.folder / 'made').glob('*ch')}


class Results(CompilerTest):
    def test_a_text_passes_when_it_compiles_to_its_end(self):
        compile_ = self.compiler()
        self.assertEqual(compile_('static_assert(1 + 1 == 2);'), compilers.Result(True, ''))
        wrong = compile_('static_assert(1 + 1 == 3);')
        self.assertFalse(wrong.passed)
        self.assertIn('static assertion failed', wrong.said)

    def test_an_end_that_is_not_reached_does_not_pass(self):
        compile_ = self.compiler()
        for text in ('/*', '#if 0', 'namespace mine {', 'constexpr auto f = [] {', '/* \n#if 0'):
            self.assertFalse(compile_(text).passed, text)

    def test_a_learner_and_a_check_are_two_files(self):
        (self.folder / 'a.cpp').write_text('constexpr int x = 1')
        (self.folder / 'b.cpp').write_text('static_assert(x == 1);')
        self.assertTrue(self.compiler().answer(self.folder, 'a.cpp', 'b.cpp').passed)
        (self.folder / 'a.cpp').write_text('constexpr int x = 1; /*')
        self.assertFalse(self.compiler().answer(self.folder, 'a.cpp', 'b.cpp').passed)


class Limits(CompilerTest):
    def test_a_compiler_that_takes_too_long_is_stopped(self):
        with mock.patch.object(compilers, 'SECONDS', 1):
            result = self.compiler()(LONG)
        self.assertFalse(result.passed)
        self.assertEqual(result.ended, 'The compiler was stopped after 1 seconds: is there a loop or '
                                       'a recursion that does not end?')

    def test_a_compiler_that_takes_too_much_is_stopped(self):
        with mock.patch.object(compilers, 'MEMORY', 600 << 20):
            result = self.compiler()(LONG)
        self.assertFalse(result.passed)
        self.assertRegex(result.ended, r'^The compiler needed more than the 0 GB that it may use')

    def test_an_answer_not_wanted_any_more_is_not_waited_for(self):
        compile_ = self.compiler()
        began = []

        def abandoned():  # once it is at work
            began[:] = processes_naming(str(self.folder)) or began
            return bool(began)

        with self.assertRaises(compilers.Abandoned):
            compile_(LONG, abandoned=abandoned)
        self.assertEqual(processes_naming(str(self.folder)), [])

    def test_a_compiler_that_sleeps_is_stopped_too(self):
        sleeper = self.folder / 'sleeper'
        sleeper.write_text('#!/bin/sh\nsleep 1000\n')
        sleeper.chmod(0o755)
        began = time.monotonic()
        with mock.patch.object(compilers, 'SECONDS', 1):
            self.assertIn('was stopped', self.compiler(str(sleeper))('').ended)
        self.assertGreaterEqual(time.monotonic() - began, 2)


class Precompiled(CompilerTest):
    def test_it_is_made_once(self):
        cache = self.folder / 'made'
        compile_ = self.compiler(cache=cache)
        self.assertTrue(compile_('static_assert(seven == 7);').passed)
        first = self.stamps()
        self.assertEqual(len(first), 1)
        self.assertTrue(self.compiler(cache=cache)('static_assert(seven == 7);').passed)
        self.assertEqual(self.stamps(), first)

    def test_it_is_made_anew_when_a_header_changes(self):
        cache = self.folder / 'made'
        self.compiler(cache=cache)
        header = self.folder / 'support/precompiled.hpp'
        header.write_text('inline constexpr int seven = 8;\n')
        os.utime(header, ns=(time.time_ns(), time.time_ns() + 1_000_000_000))
        self.assertTrue(self.compiler(cache=cache)('static_assert(seven == 8);').passed)

    def test_it_is_made_anew_when_it_was_not_finished(self):
        cache = self.folder / 'made'
        self.compiler(cache=cache)
        for path in cache.glob('*ch'):
            path.write_bytes(b'half')
        for path in cache.glob('*.made-of'):
            path.unlink()
        self.assertTrue(self.compiler(cache=cache)('static_assert(seven == 7);').passed)

    def test_two_programs_make_it_together(self):
        script = ('import sys; sys.path.insert(0, sys.argv[1])\nimport compiler, pathlib\n'
                  'c = compiler.Compiler(sys.argv[2], [pathlib.Path(sys.argv[3])], '
                  'pathlib.Path(sys.argv[4]))\n'
                  'sys.exit(not c("static_assert(seven == 7);").passed)')
        started = [subprocess.Popen([sys.executable, '-c', script, str(paths.RUNNER), COMPILER,
                                     str(self.includes[0]), str(self.folder / 'made')])
                   for _ in range(2)]
        self.assertEqual([process.wait() for process in started], [0, 0])


class Unusable(CompilerTest):
    def test_what_cannot_be_used_is_one_line(self):
        for command, says in (('no-such-compiler', 'cannot be started: No such file'),
                              ('false', 'false does not work: it says nothing'),
                              (str(self.folder), 'Permission denied'), ('', 'names no compiler')):
            with self.subTest(command), self.assertRaises(compilers.Unusable) as raised:
                self.compiler(command, cache=self.folder / 'made')
            self.assertIn(says, str(raised.exception))
            self.assertNotIn('\n', str(raised.exception))

    def test_a_library_that_does_not_compile_is_one_line(self):
        (self.folder / 'support/precompiled.hpp').write_text('int x = "";\nint y = "";\n')
        with self.assertRaises(compilers.Unusable) as raised:
            self.compiler(cache=self.folder / 'made')
        self.assertRegex(str(raised.exception), r'cannot compile the library into .*: .*error: [^\n]+\Z')
        self.assertEqual(self.stamps(), {})


if __name__ == '__main__':
    unittest.main(verbosity=2)
