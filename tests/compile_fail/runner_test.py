#!/usr/bin/env python3
"""The runner of the pairs fails where a pair proves nothing."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

RUNNER = pathlib.Path(__file__).resolve().with_name('runner.py')
BUILD = sys.argv.pop()

EXPECT = '// expect-error: a dozen is twelve\n'
WRONG = 'static_assert(12 == 13, "a dozen is twelve");\n'
RIGHT = 'static_assert(12 == 12, "a dozen is twelve");\n'


def run(files, *arguments):
    with tempfile.TemporaryDirectory(prefix='gradus_compile_fail_') as folder:
        for name, text in files.items():
            pathlib.Path(folder, name).write_text(text)
        return subprocess.run([sys.executable, RUNNER, '--root', folder, *arguments], text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def pair_passes(fail, ok):
    files = {'dozen.fail.cpp': fail, 'dozen.ok.cpp': ok}
    return run(files, 'check-pair', 'dozen', '--build', BUILD).returncode == 0


def twins_pass(*twins):
    """Whether they compile, and what is said."""
    files = {f'{number}.ok.cpp': text for number, text in enumerate(twins)}
    done = run(files, 'check-twins', *map(str, range(len(twins))), '--build', BUILD)
    return done.returncode == 0, done.stdout


def folder_passes(files, registered):
    return run({name: '' for name in files}, 'check-folder', *registered).returncode == 0


class Runner(unittest.TestCase):
    def test_good_pair(self):
        self.assertTrue(pair_passes(EXPECT + WRONG, RIGHT))

    def test_bad_pairs(self):
        self.assertFalse(pair_passes(EXPECT + RIGHT, RIGHT), 'both compile')
        self.assertFalse(pair_passes(EXPECT + WRONG, WRONG), 'neither compiles')
        self.assertFalse(pair_passes(WRONG, RIGHT), 'no message is expected')
        self.assertFalse(pair_passes('// expect-error:\n' + WRONG, RIGHT), 'an empty message')
        self.assertFalse(pair_passes(EXPECT + 'int typo = ;\n', RIGHT), 'another message')
        self.assertFalse(pair_passes('// expect-error: a baker\n' + EXPECT + WRONG, RIGHT),
                         'one message of two')
        self.assertFalse(pair_passes(EXPECT + 'int a = ; // a dozen is twelve\n', RIGHT),
                         'the words stand in the source alone')

    def test_twins(self):
        own = '#include <vector>\nconst std::vector dozen{12};\n'
        self.assertTrue(twins_pass(RIGHT, own, own)[0])
        for twins in [(RIGHT, WRONG, RIGHT), (WRONG, own)]:
            self.assertFalse(twins_pass(*twins)[0], twins)
        said = twins_pass(own, WRONG, RIGHT)[1]
        self.assertIn('1.ok.cpp does not compile', said)
        self.assertNotIn('0.ok.cpp', said)

    def test_a_message_with_its_header_precompiled(self):
        files = {'dozen.fail.cpp': EXPECT + WRONG, 'wrong.fail.cpp': EXPECT + RIGHT}
        with tempfile.TemporaryDirectory(prefix='gradus_precompiled_') as folder:
            pathlib.Path(folder, 'gradus.hpp.gch').touch()  # one that is no good is not needed
            check = ['--build', BUILD, '--precompiled', folder]
            self.assertEqual(run(files, 'check-message', 'dozen', *check).returncode, 0)
            self.assertNotEqual(run(files, 'check-message', 'wrong', *check).returncode, 0)

    def test_message_within_the_first_lines(self):
        def passes(lines, before):
            expect = f'// expect-error-within {lines}: a dozen is twelve\n'
            return pair_passes(expect + before + WRONG, RIGHT)

        late = ''.join(f'int typo{n} = ;\n' for n in range(9))
        self.assertTrue(passes(12, ''))
        self.assertFalse(passes(12, late), 'the message comes after twelve lines')
        self.assertTrue(passes(200, late))
        self.assertFalse(pair_passes('// expect-error-within 12:\n' + WRONG, RIGHT),
                         'an empty message')
        self.assertFalse(passes(0, ''), 'no line at all is looked at')

    def test_message_in_a_quoted_header(self):
        header = 'constexpr int dozen(int n) { return n == 12 ? n : throw "a dozen is twelve"; }\n'
        source = '#include "dozen.hpp"\nstatic_assert(dozen({}) == 12);\n'
        files = {'dozen.hpp': header, 'dozen.fail.cpp': EXPECT + source.format(13),
                 'dozen.ok.cpp': source.format(12)}
        done = run(files, 'check-pair', 'dozen', '--build', BUILD)
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_folder(self):
        pair = ['a.fail.cpp', 'a.ok.cpp']
        self.assertTrue(folder_passes(pair, ['a']))
        self.assertFalse(folder_passes(pair, []), 'not registered')
        self.assertFalse(folder_passes(pair, ['a', 'b']), 'registered, but gone')
        self.assertFalse(folder_passes(pair + ['b.fail.cpp'], ['a']), 'no twin')
        self.assertFalse(folder_passes(pair + ['b.ok.cpp'], ['a']), 'no twin')
        self.assertFalse(folder_passes(pair + ['b.cpp'], ['a']), 'a name of another kind')

    def test_list(self):
        files = {'b.fail.cpp': '', 'b.ok.cpp': '', 'a.fail.cpp': '', 'a.ok.cpp': '', 'c.ok.cpp': ''}
        self.assertEqual(run(files, 'list').stdout.split(), ['a', 'b'])


if __name__ == '__main__':
    unittest.main()
