#!/usr/bin/env python3
"""The check of the law's lists finds functions and activations that they have not."""

import pathlib
import tempfile
import unittest

from covered_names import missing

HEADERS = {
    'numbers/scalar.hpp': 'template <Scalar T>\nconstexpr T pown(const T& x, int n) {\n',
    'numbers/interval/pieces.hpp':
        'template <BinaryFloat Real>\nconstexpr interval<Real> abs(const interval<Real>& x) {\n',
    'activations/elu.hpp': 'inline constexpr elu_activation elu{};\n',
    'theory/variance.hpp':
        'template <AnalyticScalar T>\n    requires OrderedScalar<T>\nconstexpr T spread(const T& x) {\n',
}
ALL = ['pown', 'abs', 'elu', 'elu.derivative', 'spread']


def missing_from(names):
    with tempfile.TemporaryDirectory(prefix='gradus_names_') as folder:
        for name, text in HEADERS.items():
            path = pathlib.Path(folder, 'gradus', name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding='utf-8')
        law = ''.join(f'check("{name}", f);\n' for name in names)
        return sorted(name for _, name in missing(pathlib.Path(folder), law))


class CoveredNames(unittest.TestCase):
    def test_nothing_is_missing(self):
        self.assertEqual(missing_from(ALL), [])

    def test_each_is_missed(self):
        for name in ALL:
            self.assertEqual(missing_from([other for other in ALL if other != name]), [name])


if __name__ == '__main__':
    unittest.main()
