#pragma once

#include "network_section.hpp"

#include <filesystem>
#include <vector>

namespace unstable_gradient {

/// Makes the folder if need be. Throws std::runtime_error with one line if gnuplot is missing or
/// the plot could not be written there: to be asked before the long work, not after it.
void prepare_plot(const std::filesystem::path& folder);

/// Draws each layer's norm over the epochs, a panel a network, and returns the SVG's path. The file
/// is there whole or not at all.
std::filesystem::path plot_norms(const std::filesystem::path& folder,
                                 const std::vector<learning_record>& records);

} // namespace unstable_gradient
