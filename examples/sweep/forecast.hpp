#pragma once

#include "cell.hpp"

namespace sweep {

/// What theory expects of ‖∂C/∂b¹‖ over that of the last hidden layer, at one image, for wide
/// layers; NaN where it says nothing, as with batch normalisation. `mean_square` is that of the
/// pixels.
double expected_gradient(const cell& what, const std::vector<std::size_t>& sizes,
                         double mean_square);

/// The mean square of the pixels of the images that gradients are measured on.
double mean_square(const data_set& data);

} // namespace sweep
