#pragma once

#include "data.hpp"
#include "options.hpp"

#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/data/labelled_samples.hpp>

namespace train {

template <class T>
using chosen_network = gradus::runtime_network<T, gradus::any_activation, gradus::any_output>;

template <class T>
chosen_network<T> make_chosen_network(const training_choice& chosen,
                                      const gradus::labelled_samples& data) {
    gradus::hidden_layer_parts parts{.is_residual = chosen.is_residual, .dropout = chosen.dropout};
    if (chosen.is_normalised) parts.normalisation.emplace();
    return gradus::make_runtime_network<T>(sizes_of(chosen, data), chosen.activation,
                                           chosen.output_activation, parts);
}

} // namespace train
