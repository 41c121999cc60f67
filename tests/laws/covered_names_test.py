#!/usr/bin/env python3
"""The check of the law's lists finds functions and activations that they have not."""

import pathlib
import tempfile
import unittest

from covered_names import missing

HEADERS = {
    'numbers/scalar.hpp': 'template <Scalar T>\nconstexpr T pown(const T& x, int n) {\n',
    'numbers/interval/piecewise_linear.hpp':
        'template <BinaryFloat Real>\nconstexpr interval<Real> abs(const interval<Real>& x) {\n',
    'activations/elu.hpp': 'inline constexpr elu_activation elu{};\n',
    'theory/variance.hpp':
        'template <AnalyticScalar T>\n    requires OrderedScalar<T>\nconstexpr T spread(const T& x) {\n',
}
LIST = 'return f(elu,\n    tanh);\n'
ALL = ['pown', 'abs', 'spread']


def missing_from(names, every_activation=LIST, law_of_each='every_activation'):
    with tempfile.TemporaryDirectory(prefix='gradus_names_') as folder:
        headers = {**HEADERS, 'activations/every_activation.hpp': every_activation}
        for name, text in headers.items():
            path = pathlib.Path(folder, 'gradus', name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding='utf-8')
        law = ''.join(f'check("{name}", f);\n' for name in names) + law_of_each
        return sorted(name for _, name in missing(pathlib.Path(folder), law))


class CoveredNames(unittest.TestCase):
    def test_nothing_is_missing(self):
        self.assertEqual(missing_from(ALL), [])

    def test_each_is_missed(self):
        for name in ALL:
            self.assertEqual(missing_from([other for other in ALL if other != name]), [name])

    def test_an_activation_outside_the_list_is_missed(self):
        self.assertEqual(missing_from(ALL, LIST.replace('elu', 'relu')), ['elu'])

    def test_a_law_that_does_not_go_through_the_list_misses_all(self):
        self.assertEqual(missing_from(ALL, law_of_each=''), ['elu'])


if __name__ == '__main__':
    unittest.main()
