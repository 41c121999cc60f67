#!/usr/bin/env python3
"""The check of the layers accepts a good tree and finds each fault of a bad one."""

import pathlib
import tempfile
import unittest

from check_layers import check

GOOD = {
    'gradus.hpp': ['<gradus/numbers.hpp>', '<gradus/theory/chain.hpp>'],
    'gradus/training.hpp': ['<gradus/training/idx.hpp>'],
    'gradus/numbers.hpp': ['<gradus/numbers/dual.hpp>', '<gradus/numbers/series.hpp>'],
    'gradus/numbers/dual.hpp': ['<cstdint>', '<type_traits>'],
    'gradus/numbers/series.hpp': ['<gradus/numbers/series/sum.hpp>'],
    'gradus/numbers/series/sum.hpp': [],
    'gradus/theory/chain.hpp': ['<gradus/numbers/dual.hpp>', '<boost/hana/tuple.hpp>'],
    'gradus/training/idx.hpp': ['<gradus.hpp>', '<zlib.h>', '<fcntl.h>', '<unistd.h>'],
}


def errors_of(changes):
    """What the check says of the good tree with some headers changed, or removed if None."""
    with tempfile.TemporaryDirectory(prefix='gradus_layers_') as folder:
        for name, includes in (GOOD | changes).items():
            if includes is not None:
                path = pathlib.Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text('#pragma once\n' + ''.join(f'#include {i}\n' for i in includes))
        return check(pathlib.Path(folder))


class CheckLayers(unittest.TestCase):
    def assert_found(self, changes, *expected):
        self.assertEqual(errors_of(changes), list(expected))

    def test_good_tree(self):
        self.assert_found({})

    def test_include_of_a_higher_layer(self):
        self.assert_found({'gradus/numbers/dual.hpp': ['<gradus/theory/other.hpp>'],
                           'gradus/theory/other.hpp': []},
                          'gradus/numbers/dual.hpp includes <gradus/theory/other.hpp>, '
                          'which stands above it.')

    def test_umbrella_leaves_training_out(self):
        self.assert_found({'gradus.hpp': [*GOOD['gradus.hpp'], '<gradus/training/rate.hpp>'],
                           'gradus/training.hpp': ['<gradus/training/idx.hpp>',
                                                   '<gradus/training/rate.hpp>'],
                           'gradus/training/rate.hpp': []},
                          'gradus.hpp includes <gradus/training/rate.hpp>, '
                          'which stands above it.')

    def test_cycle_within_a_layer(self):
        self.assert_found({'gradus/numbers/dual.hpp': ['<gradus/numbers/series.hpp>'],
                           'gradus/numbers/series/sum.hpp': ['<gradus/numbers/dual.hpp>']},
                          'Cycle: gradus/numbers/dual.hpp -> gradus/numbers/series.hpp -> '
                          'gradus/numbers/series/sum.hpp -> gradus/numbers/dual.hpp.')

    def test_header_that_includes_itself(self):
        self.assert_found({'gradus/numbers/dual.hpp': ['<gradus/numbers/dual.hpp>']},
                          'Cycle: gradus/numbers/dual.hpp -> gradus/numbers/dual.hpp.')

    def test_header_missing_from_the_umbrella(self):
        self.assert_found({'gradus/theory/bound.hpp': []},
                          'gradus.hpp does not include <gradus/theory/bound.hpp>.')
        self.assert_found({'gradus/training/cost.hpp': []},
                          'gradus/training.hpp does not include <gradus/training/cost.hpp>.')

    def test_header_missing_from_an_inner_umbrella(self):
        self.assert_found({'gradus/numbers/series.hpp': [],
                           'gradus/theory/chain.hpp': ['<gradus/numbers/series/sum.hpp>']},
                          'gradus/numbers/series.hpp does not include '
                          '<gradus/numbers/series/sum.hpp>.',
                          'gradus/numbers.hpp does not include <gradus/numbers/series/sum.hpp>.')

    def test_missing_umbrella(self):
        self.assert_found({'gradus/training.hpp': None}, 'gradus/training.hpp is missing.')

    def test_include_of_nothing(self):
        self.assert_found({'gradus/theory/chain.hpp': ['<gradus/theory/chains.hpp>']},
                          'gradus/theory/chain.hpp includes <gradus/theory/chains.hpp>, '
                          'which does not exist.')

    def test_quotes(self):
        self.assert_found({'gradus/theory/chain.hpp': ['"dual.hpp"']},
                          'gradus/theory/chain.hpp includes "dual.hpp" with quotes.')

    def test_unknown_folder(self):
        self.assert_found({'gradus/misc/all.hpp': [],
                           'gradus.hpp': [*GOOD['gradus.hpp'], '<gradus/misc/all.hpp>']},
                          'gradus/misc/all.hpp stands in no layer.')

    def test_foreign_headers(self):
        for name in ['boost/hana.hpp', 'boost/mpl/list.hpp', 'zlib.h', 'unistd.h', 'Eigen/Dense',
                     'math.h']:
            self.assert_found({'gradus/theory/chain.hpp': [f'<{name}>']},
                              f'gradus/theory/chain.hpp includes <{name}>, which is neither '
                              'standard C++ nor one of Hana\'s headers.')


if __name__ == '__main__':
    unittest.main()
