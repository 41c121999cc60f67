#!/usr/bin/env python3
"""The comparison itself, with programs that only pretend to train."""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

COMPARE = pathlib.Path(__file__).resolve().parent / 'compare.py'


class Comparison(unittest.TestCase):
    def compare(self, programs, tolerance='1e-4', **environment):
        """Runs it on shell scripts, {name: what it does}."""
        with tempfile.TemporaryDirectory() as folder:
            paths = []
            for name, does in programs.items():
                paths.append(pathlib.Path(folder) / name)
                paths[-1].write_text(f'#!/bin/sh\n{does}\n')
                paths[-1].chmod(0o755)
            return subprocess.run([sys.executable, COMPARE, '--tolerance', tolerance, *paths], text=True,
                                  env=os.environ | environment, capture_output=True)

    def test_the_peers_have_one_thread_and_choose_their_kernels_themselves(self):
        says = ('[ "$OPENBLAS_NUM_THREADS" = 1 ] || exit 3; '
                '[ -z "${OPENBLAS_CORETYPE+set}${OPENBLAS_L2_SIZE+set}" ] || exit 4; '
                'echo %s wide %s 0.5')
        ran = self.compare({'gradus': says % ('gradus', 10), 'torch': says % ('torch', 115)},
                           OPENBLAS_CORETYPE='Haswell', OPENBLAS_L2_SIZE='1', OPENBLAS_NUM_THREADS='2')
        self.assertEqual((ran.returncode, ran.stderr), (0, ''))
        self.assertIn('| wide | torch | 115 | 11.5 | 0.5 |', ran.stdout)
        self.assertIn('| wide | 10 |  | 11.5 |  |  |', ran.stdout)

    def test_other_work_is_not_compared(self):
        ran = self.compare({'gradus': 'echo gradus wide 10 0.5', 'fann': 'echo fann wide 5 0.6'})
        self.assertEqual(ran.returncode, 1)
        self.assertIn('fann ends wide with the cost 0.6', ran.stderr)
        alike = self.compare({'gradus': 'echo gradus wide 10 0.5', 'fann': 'echo fann wide 5 0.6'},
                             tolerance='0.2')
        self.assertEqual((alike.returncode, alike.stderr), (0, ''))


if __name__ == '__main__':
    unittest.main()
