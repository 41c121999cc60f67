#!/usr/bin/env python3
"""What a build folder's logs say of costs."""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).resolve().with_name('costs.py')

NINJA = '''\
# ninja log v5
0\t4000\t7\ta_tests.p/old.o\t1
0\t2500\t7\ta_tests.p/old.o\t2
0\t500\t7\tb.pch\t3
0\t500\t7\tb.d\t3
500\t3500\t7\ta_tests.p/dear.o\t4
'''
MESON = [{'name': 'gradus:unit / one', 'duration': 1.5}, {'name': 'gradus:unit / two', 'duration': 2.0}]


class Costs(unittest.TestCase):
    def test_the_last_making_of_each_file_counts_once(self):
        with tempfile.TemporaryDirectory(prefix='gradus_costs_') as folder:
            folder = pathlib.Path(folder)
            (folder / '.ninja_log').write_text(NINJA)
            (folder / 'meson-logs').mkdir()
            log = folder / 'meson-logs/tests-default.json'
            log.write_text(''.join(json.dumps(test) + '\n' for test in MESON))
            said = subprocess.run([sys.executable, SCRIPT, folder, '1'], text=True, check=True,
                                  stdout=subprocess.PIPE).stdout
        rows = [line.split(None, 2) for line in said.splitlines() if ' s ' in line]
        self.assertEqual([(row[0], row[2].strip()) for row in rows], [
            ('6.0', 'building, 3 in all, of which'), ('5.5', 'a_tests'), ('3.0', 'a_tests.p/dear.o'),
            ('3.5', 'testing, 2 in all, of which'), ('3.5', 'gradus:unit'),
            ('2.0', 'gradus:unit / two')])


if __name__ == '__main__':
    unittest.main()
