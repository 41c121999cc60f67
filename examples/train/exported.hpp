#pragma once

#include "data.hpp"
#include "options.hpp"

#include <gradus/training/checkpoints/npz.hpp>

namespace train {

/// What predicting takes beside the weights, as arrays; docs/checkpoints.md has them in a table.
gradus::named_arrays describe_network(const training_choice& chosen, const described_data& data);

} // namespace train
