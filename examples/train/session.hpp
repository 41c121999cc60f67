#pragma once

#include "options.hpp"

namespace train {

/// Trains as chosen, from data to files, and returns the program's exit status: 0, or 128 and the
/// number of the signal that asked it to stop.
/// Errors: std::runtime_error with one line.
int run(const options& chosen);

} // namespace train
