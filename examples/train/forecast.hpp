#pragma once

#include "options.hpp"

#include <gradus/training/data/labelled_samples.hpp>
#include <gradus/training/diagnosis/forecast.hpp>

namespace train {

/// What theory expects of the gradients at the start of this training, with first weights that are
/// drawn; or why it says nothing.
gradus::expected_gradients expect_gradients(const training_choice& chosen,
                                            const gradus::labelled_samples& training);

} // namespace train
