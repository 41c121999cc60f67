#pragma once

#include "experiment.hpp"

namespace experiments {

extern const experiment random_start, frozen_first_layer, layer_speeds, learning_speeds,
    fast_early_layers, depth_and_accuracy, wide_layers, tanh_variance, initialisations, plateau,
    rising_error, adam_speeds, momentum_ratio, regularisation, sparsity, positive_weights,
    dying_relu, small_steps, stuck;

} // namespace experiments
