#!/usr/bin/env python3
"""The check of the layers accepts a good tree and finds each fault of a bad one."""

import pathlib
import tempfile
import unittest

from check_layers import check

FIRST = '<gradus/core/requirements.hpp>'
GOOD = {
    'gradus.hpp': ['<gradus/core.hpp>', '<gradus/numbers.hpp>', '<gradus/theory/chain.hpp>'],
    'gradus/training.hpp': ['<gradus/training/data.hpp>', '<gradus/training/trainer.hpp>'],
    'gradus/core.hpp': [FIRST, '<gradus/core/hana.hpp>'],
    'gradus/core/hana.hpp': [FIRST, '<boost/hana/tuple.hpp>'],
    'gradus/core/requirements.hpp': ['<stop: the #error above says why>'],
    'gradus/numbers.hpp': ['<gradus/numbers/dual.hpp>', '<gradus/numbers/series.hpp>'],
    'gradus/numbers/dual.hpp': [FIRST, '<cstdint>', '<type_traits>'],
    'gradus/numbers/series.hpp': ['<gradus/numbers/series/sum.hpp>'],
    'gradus/numbers/series/sum.hpp': [FIRST],
    'gradus/theory/chain.hpp': ['<gradus/numbers/dual.hpp>'],
    'gradus/theory/theorems.hpp': ['<gradus/theory/theorems/chain.hpp>'],
    'gradus/theory/theorems/chain.hpp': ['<gradus/theory/chain.hpp>'],
    'gradus/training/data.hpp': ['<gradus/training/data/idx.hpp>'],
    'gradus/training/data/idx.hpp': ['<gradus.hpp>', '<zlib.h>', '<fcntl.h>', '<sys/stat.h>',
                                     '<unistd.h>'],
    'gradus/training/trainer.hpp': ['<gradus/training/data/idx.hpp>'],
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
                           'gradus/theory/other.hpp': [FIRST]},
                          'gradus/numbers/dual.hpp includes <gradus/theory/other.hpp>, '
                          'which stands above it.')

    def test_umbrella_leaves_training_out(self):
        self.assert_found({'gradus.hpp': [*GOOD['gradus.hpp'], '<gradus/training/rate.hpp>'],
                           'gradus/training.hpp': [*GOOD['gradus/training.hpp'],
                                                   '<gradus/training/rate.hpp>'],
                           'gradus/training/rate.hpp': [FIRST]},
                          'gradus.hpp includes <gradus/training/rate.hpp>, '
                          'which stands above it.')

    def test_umbrella_leaves_theorems_out(self):
        for proofs in ['theorems', 'theorems/chain']:
            self.assert_found(
                {'gradus.hpp': [*GOOD['gradus.hpp'], f'<gradus/theory/{proofs}.hpp>']},
                f'gradus.hpp includes <gradus/theory/{proofs}.hpp>: '
                'proofs are included by who asserts them alone.')

    def test_umbrella_leaves_out_what_is_asked_for_by_name(self):
        apart = {'gradus.hpp': [*GOOD['gradus.hpp'], '<gradus/networks.hpp>'],
                 'gradus/networks.hpp': [FIRST],
                 'gradus/networks/proofs.hpp': ['<gradus/networks/proofs/box.hpp>'],
                 'gradus/networks/proofs/box.hpp': [FIRST]}
        self.assert_found(apart)
        for proofs in ['proofs', 'proofs/box']:
            self.assert_found(
                apart | {'gradus/networks.hpp': [FIRST, f'<gradus/networks/{proofs}.hpp>']},
                f'gradus/networks.hpp includes <gradus/networks/{proofs}.hpp>, '
                'for which a reader asks by name.')
        self.assert_found(apart | {'gradus/networks/proofs.hpp': [FIRST]},
                          'gradus/networks/proofs.hpp does not include '
                          '<gradus/networks/proofs/box.hpp>.')

    def test_theorem_missing_from_its_umbrella(self):
        self.assert_found({'gradus/theory/theorems/width.hpp': [FIRST]},
                          'gradus/theory/theorems.hpp does not include '
                          '<gradus/theory/theorems/width.hpp>.')

    def with_costs(self, include):
        """A header in the room of the costs that includes this, in a complete tree."""
        return {'gradus/training/costs/mean.hpp': [FIRST, include],
                'gradus/training.hpp': [*GOOD['gradus/training.hpp'],
                                        '<gradus/training/costs/mean.hpp>']}

    def test_way_between_rooms_that_is_not_there(self):
        self.assert_found(self.with_costs('<gradus/training/data/idx.hpp>'),
                          'gradus/training/costs/mean.hpp includes <gradus/training/data/idx.hpp>: '
                          'nothing leads from the room costs to the room data.')

    def test_way_between_rooms_by_what_ties_them(self):
        self.assert_found(self.with_costs('<gradus/training/trainer.hpp>'),
                          'gradus/training/costs/mean.hpp includes <gradus/training/trainer.hpp>: '
                          'nothing leads from the room costs to the room data.')

    def test_way_between_rooms_that_is_there(self):
        self.assert_found({'gradus/training/fast/sums.hpp': [FIRST,
                                                             '<gradus/training/data/idx.hpp>'],
                           'gradus/training.hpp': [*GOOD['gradus/training.hpp'],
                                                   '<gradus/training/fast/sums.hpp>']})

    def test_unknown_room(self):
        self.assert_found({'gradus/training/cellar/coal.hpp': [FIRST],
                           'gradus/training.hpp': [*GOOD['gradus/training.hpp'],
                                                   '<gradus/training/cellar/coal.hpp>']},
                          'gradus/training/cellar/coal.hpp stands in no room of training/.')

    def test_header_that_does_not_start_with_the_requirements(self):
        for includes in [[], ['<cstdint>', FIRST]]:
            self.assert_found({'gradus/numbers/dual.hpp': includes},
                              'gradus/numbers/dual.hpp does not start with an include that leads '
                              'to <gradus/core/requirements.hpp>.')

    def test_cycle_within_a_layer(self):
        self.assert_found({'gradus/numbers/dual.hpp': ['<gradus/numbers/series.hpp>'],
                           'gradus/numbers/series/sum.hpp': ['<gradus/numbers/dual.hpp>']},
                          'Cycle: gradus/numbers/dual.hpp -> gradus/numbers/series.hpp -> '
                          'gradus/numbers/series/sum.hpp -> gradus/numbers/dual.hpp.')

    def test_header_that_includes_itself(self):
        self.assert_found({'gradus/numbers/dual.hpp': ['<gradus/numbers/dual.hpp>']},
                          'Cycle: gradus/numbers/dual.hpp -> gradus/numbers/dual.hpp.')

    def test_header_missing_from_the_umbrella(self):
        self.assert_found({'gradus/theory/bound.hpp': [FIRST]},
                          'gradus.hpp does not include <gradus/theory/bound.hpp>.')
        self.assert_found({'gradus/training/cost.hpp': [FIRST]},
                          'gradus/training.hpp does not include <gradus/training/cost.hpp>.')

    def test_header_missing_from_an_inner_umbrella(self):
        self.assert_found({'gradus/numbers/series.hpp': [FIRST],
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
        self.assert_found({'gradus/theory/chain.hpp': [FIRST, '"dual.hpp"']},
                          'gradus/theory/chain.hpp includes "dual.hpp" with quotes.')

    def test_unknown_folder(self):
        self.assert_found({'gradus/misc/all.hpp': [FIRST],
                           'gradus.hpp': [*GOOD['gradus.hpp'], '<gradus/misc/all.hpp>']},
                          'gradus/misc/all.hpp stands in no layer.')

    def test_foreign_headers(self):
        for name in ['boost/hana.hpp', 'boost/mpl/list.hpp', 'zlib.h', 'unistd.h', 'Eigen/Dense',
                     'math.h']:
            self.assert_found({'gradus/theory/chain.hpp': [FIRST, f'<{name}>']},
                              f'gradus/theory/chain.hpp includes <{name}>, which is not standard '
                              'C++.')

    def test_hana_elsewhere(self):
        self.assert_found({'gradus/theory/chain.hpp': [FIRST, '<boost/hana/tuple.hpp>']},
                          'gradus/theory/chain.hpp includes <boost/hana/tuple.hpp>, which is for '
                          '<gradus/core/hana.hpp> alone to include.')


if __name__ == '__main__':
    unittest.main()
