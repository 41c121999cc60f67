#!/usr/bin/env python3
"""The scripts and components of the site have consistent types: types_test.py WORK"""

import subprocess
import sys

done = subprocess.run(['node_modules/.bin/vue-tsc', '--noEmit', '-p', 'tsconfig.json'], cwd=sys.argv[1])
print('1 passed, 0 failed' if done.returncode == 0 else '0 passed, 1 failed')
sys.exit(done.returncode)
