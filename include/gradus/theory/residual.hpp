#pragma once

#include <gradus/numbers/scalar.hpp>
#include <gradus/theory/count.hpp>

namespace gradus {

/// A residual block y = x + F(x) has ∂y/∂x = I + J with J = ∂F/∂x, and ‖(I + J)v‖ ≥ (1 − ‖J‖)‖v‖.
/// So blocks with ‖J‖ ≤ j keep at least (1 − j)^depth of a gradient's norm. Domain: 0 ≤ j ≤ 1
/// and depth ≥ 0; beyond, nothing is kept for certain. Source: K. He et al., Identity mappings in
/// deep residual networks (2016), eq. 5; theory/theorems/residual.hpp.
template <Scalar T>
constexpr T kept_by_residual_blocks(const T& largest_norm, numbers::integer<int> depth) {
    using numbers::where_not_negative;
    const T kept = T(1) - largest_norm;
    return where_not_negative(where_not_negative(pown(kept, count(depth)), kept), largest_norm);
}

} // namespace gradus
