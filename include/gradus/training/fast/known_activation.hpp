#pragma once

#include <gradus/core/requirements.hpp>

namespace gradus::fast {

/// The activations that functions.inc computes for packs, as they say themselves. Any other is
/// called number by number.
template <class Activation>
concept KnownActivation = requires { requires Activation::has_fast_kernel; };

/// e^(−x) for x ≥ 0, which functions.inc computes for packs too: softmax needs it.
struct falling_power {};

} // namespace gradus::fast
