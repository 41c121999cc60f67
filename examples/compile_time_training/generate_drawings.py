#!/usr/bin/env python3
"""Writes drawings.hpp from the images of examples/data.

    generate_drawings.py          prints the header
    generate_drawings.py FILE     checks that FILE is what it prints
"""

import gzip
import pathlib
import sys

DATA = pathlib.Path(__file__).resolve().parent.parent / "data"
SIDE, BLOCK, LEVELS = 28, 4, 8

BEGINNING = """\
// Written by generate_drawings.py.
#pragma once

/// A handwritten digit of 7 × 7 blocks, row by row: each is the mean of 4 × 4 pixels of an image of
/// examples/data, from 0 for white to 8 for black. The licence is that of the images: see there.
struct drawing {
    int digit;
    const char* blocks;
};
"""


def blocks(pixels):
    """The mean of each block in 0 … LEVELS, halves upwards."""
    full = 255 * BLOCK * BLOCK
    for top in range(0, SIDE, BLOCK):
        for left in range(0, SIDE, BLOCK):
            ink = sum(pixels[SIDE * (top + y) + left + x]
                      for y in range(BLOCK) for x in range(BLOCK))
            yield (2 * LEVELS * ink + full) // (2 * full)


def first_of_each_digit(part, count):
    """The first `count` images of each digit, in the order of the file."""
    pixels, labels = (gzip.decompress(next(DATA.glob(f"{part}-{what}-*")).read_bytes())[header:]
                      for what, header in (("images", 16), ("labels", 8)))
    taken = [0] * 10
    for number, digit in enumerate(labels):
        if taken[digit] < count:
            taken[digit] += 1
            image = pixels[SIDE * SIDE * number:SIDE * SIDE * (number + 1)]
            yield digit, "".join(map(str, blocks(image)))


def array(name, comment, part, count):
    lines = [f'    {{{digit}, "{text}"}},' for digit, text in first_of_each_digit(part, count)]
    return "\n".join(["", f"/// {comment}", f"inline constexpr drawing {name}[] = {{", *lines,
                      "};", ""])


def main(arguments):
    header = (BEGINNING
              + array("shown", "What the network learns from: the first three of each digit among "
                      "the training images.", "train", 3)
              + array("unseen", "What it is tested on: the first two of each digit among the test "
                      "images.", "t10k", 2))
    if not arguments:
        print(header, end="")
    elif pathlib.Path(arguments[0]).read_text(encoding="utf-8") != header:
        sys.exit(f"{arguments[0]} is not what generate_drawings.py prints")


if __name__ == "__main__":
    main(sys.argv[1:])
