#pragma once

#include <gradus/numbers/scalar.hpp>

namespace gradus::steps {

template <Scalar T>
constexpr T root(const T& x) {
    using numbers::sqrt;
    return sqrt(x);
}

#include <gradus/training/optimisers/steps.inc>

} // namespace gradus::steps
