#!/usr/bin/env python3
"""all_floats must refuse bad arguments with a status of 2 and say how it is used.

    all_floats_refusals_test.py PROGRAM
"""

import subprocess
import sys

BAD = [
    [],
    ["cos"],
    ["exp", "x"],
    ["exp", "-1"],
    ["exp", "0", "0x100000001"],
    ["exp", "1", "0x100000000"],
    ["exp", "0", "0", "0"],
]


def main(program):
    wrong = 0
    for words in BAD:
        run = subprocess.run([program, *words], capture_output=True, text=True, check=False)
        if run.returncode != 2 or "Usage: all_floats FUNCTION" not in run.stderr or run.stdout:
            print(f"all_floats {' '.join(words)}: status {run.returncode}, {run.stderr}{run.stdout}")
            wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
