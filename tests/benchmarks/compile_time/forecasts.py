#!/usr/bin/env python3
"""What a forecast of 20 layers costs the compiler beyond its includes, for each activation: the least
processor time of several runs, with the flags of the build. Usage: forecasts.py BUILD
"""

import sys

from proofs import Compiler, seconds

INCLUDES = '#include <gradus/activations.hpp>\n#include <gradus/theory/forecast.hpp>\n'
FORECAST = '''
constexpr auto net = gradus::describe_deep<20>(gradus::{}, gradus::weights_of_variance{{1.5}},
                                               gradus::biases_of_variance{{0.1}});
static_assert(gradus::judge(net).how != gradus::training_outcome::no_forecast);
'''
ACTIVATIONS = ('sigmoid', 'tanh', 'relu', 'leaky_relu', 'elu', 'selu', 'softplus', 'swish', 'gelu',
               'hard_sigmoid', 'hard_tanh', 'identity')


def main(build):
    compiler = Compiler(build)
    included = seconds(compiler, 'includes', INCLUDES)
    print(f'the includes alone  {included:6.2f} s')
    for name in ACTIVATIONS:
        forecast = seconds(compiler, name, INCLUDES + FORECAST.format(name))
        print(f'{name:<18}  {forecast - included:6.2f} s')


if __name__ == '__main__':
    main(*sys.argv[1:])
