#pragma once

#include "../support/summary.hpp"
#include "cells.hpp"
#include "options.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace through_time {

using support::spread;

/// What is left of the gradient of the adding problem's cost at the start of a sequence.
struct profile_row {
    cell_choice cell;
    std::size_t steps;
    spread h;                      ///< ‖∂C/∂h_0‖/‖∂C/∂h_T‖
    spread c;                      ///< of an LSTM, ‖∂C/∂c_0‖/‖∂C/∂c_T‖; else 0
    double radius;                 ///< ρ(U) of the first network: the largest of its gates
    double norm;                   ///< ‖U‖₂, likewise
    std::vector<double> gradients; ///< of the first network, ‖∂C/∂h_t‖ for t = 0 … T
};

inline constexpr std::size_t profile_steps[] = {10, 20, 50, 100, 200};
inline constexpr std::size_t drawn_steps = 50; ///< of the picture

/// Calls tell(done, all) on the way.
using progress = std::function<void(std::size_t, std::size_t)>;

std::vector<profile_row> measure_profiles(const options& chosen, const progress& tell);

} // namespace through_time
