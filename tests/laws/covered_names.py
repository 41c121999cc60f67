#!/usr/bin/env python3
"""Each public function of an enclosing scalar stands in the lists of the law of certainty, and each
activation in the library's list, which the law goes through."""

import argparse
import pathlib
import re
import sys

# A template over a scalar whose result is a scalar, or made of scalars.
FUNCTION = re.compile(
    r'template <(?:numbers::)?(?:\w*Scalar|BinaryFloat)\b[^{};]*?\n\s*(?:static )?constexpr '
    r'(?:T|auto|dual<T>|interval<Real>|weighted_neuron<T>) (\w+)\(')
ACTIVATION = re.compile(r'inline constexpr \w+_activation (\w+)\{\}')
LIST = re.compile(r'return f\(([^)]*)\);')
FOLDERS = ['numbers', 'numbers/interval', 'activations', 'theory']

NO_FUNCTION_OF_AN_ENCLOSURE = {
    'add', 'subtract', 'multiply', 'divide', 'negated',  # the bodies of the operators
    'increasing', 'decreasing', 'part_above',  # the bodies of the elementary functions
    'constant', 'make_constant', 'two_over_root_pi', 'parse_interval',  # no argument to lose
    'where_defined', 'where_continuous', 'where',  # what the law stands on
    'chained', 'scaled_power', 'innermost',  # what the rules of dual numbers are made of
    'slope_below', 'scale', 'operator', 'derivative',  # members of the activations
    'evaluate', 'formula', 'density', 'distribution',  # what they are made of
    'euler_maclaurin',  # at whole numbers
    'min', 'max', 'hull', 'intersection',  # of sets: a test of their own
}


def missing(include, law):
    """(header, name) of each function that the law does not list."""
    listed = set(re.findall(r'"([\w.]+)', law))
    everything = include / 'gradus/activations/every_activation.hpp'
    activations = set()
    if everything.exists() and 'every_activation' in law:
        activations = set(re.findall(r'\w+', LIST.search(everything.read_text('utf-8'))[1]))
    for folder in FOLDERS:
        for header in sorted((include / 'gradus' / folder).glob('*.hpp')):
            text = header.read_text(encoding='utf-8')
            names = set(FUNCTION.findall(text)) - NO_FUNCTION_OF_AN_ENCLOSURE
            for activation in set(ACTIVATION.findall(text)) - activations - {'softmax'}:
                yield header.name, activation
            for name in sorted(names - listed):
                yield header.name, name


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('include', type=pathlib.Path)
    parser.add_argument('law', type=pathlib.Path)
    arguments = parser.parse_args()
    found = list(missing(arguments.include, arguments.law.read_text(encoding='utf-8')))
    for header, name in found:
        print(f'{header}: {name} is not among the functions of {arguments.law.name}')
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main())
