#!/usr/bin/env python3
"""The numbers of docs/story.md are those of the main program.

Usage: story.py ROOT PROGRAM [--long]

What the program prints is put into the story's own sentences and rows, which must stand there. A
short run has the numbers that need no training; with --long those of many seeds and of the training
are compared too.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

NUMBER = r'-?\d+(?:\.\d+)?(?:e[+-]\d+)?'


def rows(text, pattern):
    found = re.findall(pattern, text, re.MULTILINE)
    if not found:
        sys.exit(f'The program prints nothing like {pattern}')
    return found


def one(text, pattern):
    return rows(text, pattern)[0]


def of_networks(text):
    """What the program says of each network: before it learns, and learning."""
    parts = re.split(r'^784-[\d-]+ (before it learns|learns).*$', text, flags=re.MULTILINE)
    kinds = {'before it learns': [], 'learns': []}
    for kind, part in zip(parts[1::2], parts[2::2]):
        kinds[kind].append(part)
    return kinds['before it learns'], kinds['learns']


def short_sentences(text):
    chain = rows(text, rf'^ (\d)  +({NUMBER})  +({NUMBER})  +({NUMBER})  +({NUMBER})  +({NUMBER})  +({NUMBER})  [█-▏]')
    for row in chain:
        yield '| ' + ' | '.join(row).replace('-', '−') + ' |'
    first, last = (abs(float(row[-1])) for row in (chain[0], chain[-1]))
    yield f'whose gradient is {last / first:.0f} times smaller'
    x = one(text, rf'x = a₀ = ({NUMBER}), and the cost has ∂C/∂a₄ = ({NUMBER})\.')
    yield f'x = {x[0]} and ∂C/∂a₄ = {x[1]}:'
    normal = int(one(text, r'is no longer normal from n = +(\d+)'))
    rounded = one(text, r'is rounded to 0 from n = +(\d+) +(\d+)')
    yield f'down to n = {normal - 1}, and has rounded it to 0 from n = {rounded[0]} on; a float from n = {rounded[1]} on.'
    factor, overflow = one(text, r'^ (\d+)ⁿ overflows to ∞ from n = +(\d+)')
    yield f'with w = 100 and z = 0 each factor is {factor}, and a double overflows from {overflow} of them on'
    widest = one(text, rf'Widest at \|w\| = ({NUMBER}), where it is ({NUMBER}):')
    yield f'|w| = {widest[0]}, the range is {widest[1]} wide'
    learnt_from = int(one(text, r'(\d+) images to learn from'))
    yield f'Then both learn from {learnt_from:,} images:'
    measured = int(one(text, r'over the first (\d+) images'))
    yield f'over {measured:,} images, as the median'


def long_sentences(text):
    starts, learnings = of_networks(text)
    # seed, book, the lower end of the band, the median, the upper end
    layers = [rows(start, rf'^ +(\d)' + rf' +({NUMBER})' * 5 + r'(?: |$)') for start in starts]
    for layer in range(len(layers[1])):
        cells = [layers[k][layer] if layer < len(layers[k]) else None for k in (0, 1)]
        yield ' | '.join([f'| {layer + 1}'] + [f'{cell[4]} | {cell[2]}' if cell else '|' for cell in cells]) + ' |'
    seeds = one(text, r'Inside the band over (\d+) seeds')
    yield f'as the median of {seeds} seeds'
    medians = [[float(layer[4]) for layer in of] for of in layers]
    shares = [before / after for of in medians for before, after in zip(of, of[1:])]
    yield 'about a fifth is left.' if all(0.15 < share < 0.25 for share in shares) else f'{shares} is left.'

    half = rows(text, r'^ 784-[\d-]+ +(\d+)$')
    yield f'more than half of the test images right after {half[0]} epochs'
    yield f'is right more often than not only after {half[1]}.'
    epochs = rows(learnings[1], rf'^ +(\d+) +({NUMBER}) .* ({NUMBER}) %$')
    still = [(float(norm), float(right)) for epoch, norm, right in epochs if 1 <= int(epoch) <= 10]
    norms = [norm for norm, _ in still]
    stands = len(still) == 10 and all(right < 15 for _, right in still)
    yield f'stands still for {"ten" if stands else still}, its first layer with a gradient of {min(norms):.4f} to {max(norms):.4f}'
    speed = float(one(learnings[1], rf'Speed of layer 4 over layer 1: .* ({NUMBER}) at the end'))
    yield 'In the end its first layer has a larger gradient than its last hidden one' if speed < 1 else f'{speed} at the end'


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('root', type=pathlib.Path)
    arguments.add_argument('program', type=pathlib.Path)
    arguments.add_argument('--long', action='store_true')
    options = arguments.parse_args()
    brief = [] if options.long else ['--epochs', '1', '--seeds', '2']
    with tempfile.TemporaryDirectory() as folder:
        text = subprocess.run([options.program.resolve(), '--output', folder, *brief], check=True,
                              stdout=subprocess.PIPE, encoding='utf-8').stdout
    story = (options.root / 'docs' / 'story.md').read_text(encoding='utf-8')
    sentences = [*short_sentences(text), *(long_sentences(text) if options.long else [])]
    wrong = [sentence for sentence in sentences if sentence not in story]
    if wrong:
        sys.exit('\n'.join(['The program says, and docs/story.md does not:', *wrong]))
    print(f'{len(sentences)} sentences and rows are the program\'s')


if __name__ == '__main__':
    main()
