#!/usr/bin/env python3
"""Makes the small digits of the network's page from examples/data: digits.py ROOT WORK

WORK/digits.bin gets images of 14 × 14 bytes, each the mean of four of the original's, black on 0,
and after each image a byte that says which digit it is. First those to train on, then unseen ones.
"""

import gzip
import math
import pathlib
import sys

SIDE = 14
TRAINED, UNSEEN = 300, 100  # docs/site/wasm/network.cpp knows both


def read_idx(path, dimensions):
    """The sizes and the bytes of an IDX file: http://yann.lecun.com/exdb/mnist/, the file format."""
    data = gzip.decompress(path.read_bytes())
    start = 4 + 4 * dimensions
    sizes = [int.from_bytes(data[4 + 4 * k:8 + 4 * k], 'big') for k in range(dimensions)]
    if data[:4] != bytes([0, 0, 8, dimensions]) or len(data) != start + math.prod(sizes):
        sys.exit(f'{path} is no IDX file of bytes in {dimensions} dimensions.')
    return sizes, data[start:]


def smaller(image):
    """The means of squares of four pixels, rounded."""
    wide = 2 * SIDE
    return bytes((sum(image[(2 * row + i) * wide + 2 * column + j] for i in (0, 1) for j in (0, 1)) + 2) // 4
                 for row in range(SIDE) for column in range(SIDE))


def digits(folder, images, labels, count):
    (there, *shape), pixels = read_idx(folder / images, 3)
    (labelled,), names = read_idx(folder / labels, 1)
    if shape != [2 * SIDE] * 2 or labelled != there or there < count:
        sys.exit(f'{folder / images} and {labels} are not {count} digits of {2 * SIDE} × {2 * SIDE} pixels.')
    size = shape[0] * shape[1]
    return b''.join(smaller(pixels[k * size:(k + 1) * size]) + names[k:k + 1] for k in range(count))


def main(root, work):
    folder = root / 'examples' / 'data'
    (work / 'digits.bin').write_bytes(
        digits(folder, 'train-images-5000.idx3-ubyte.gz', 'train-labels-5000.idx1-ubyte.gz', TRAINED)
        + digits(folder, 't10k-images-1000.idx3-ubyte.gz', 't10k-labels-1000.idx1-ubyte.gz', UNSEEN))


if __name__ == '__main__':
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
