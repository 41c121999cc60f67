#!/usr/bin/env python3
"""Calls the page's functions as this machine runs them: native.py LIBRARY CASES

CASES is a JSON list of {"call": name, "input": numbers, "arguments": numbers, "returns": whether the
function itself returns a number}; a number with a decimal point or an exponent is a double, any
other an int. Prints what each leaves behind, as JSON: [{"output": bits in hexadecimal, "words": …}].
A NaN is "nan", for which NaN it is is nobody's business.
"""

import ctypes
import json
import pathlib
import struct
import sys


def bits(number):
    return 'nan' if number != number else struct.pack('>d', number).hex()


def answer(library, case):
    if 'input' in case:
        numbers = case['input']
        place = library.page_input(len(numbers))
        for k, number in enumerate(numbers):
            place[k] = number
    function = library[case['call']]
    function.argtypes = [ctypes.c_double if isinstance(a, float) else ctypes.c_int
                         for a in case['arguments']]
    function.restype = ctypes.c_double if case.get('returns') else None
    returned = function(*case['arguments'])
    numbers = [returned] if case.get('returns') else \
        library.page_output()[:library.page_output_size()]
    return {'output': [bits(number) for number in numbers],
            'words': library.page_words().decode()}


def main(path, cases):
    library = ctypes.CDLL(path)
    library.page_input.restype = ctypes.POINTER(ctypes.c_double)
    library.page_output.restype = ctypes.POINTER(ctypes.c_double)
    library.page_words.restype = ctypes.c_char_p
    print(json.dumps([answer(library, case) for case in json.loads(pathlib.Path(cases).read_text())]))


if __name__ == '__main__':
    main(*sys.argv[1:])
