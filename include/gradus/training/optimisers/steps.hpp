#pragma once

#include <gradus/core/place_in.hpp>
#include <gradus/numbers/multiply_add.hpp>
#include <gradus/numbers/scalar.hpp>

#include <tuple>

namespace gradus::steps {

/// √x of one number; of a pack of numbers the kernels have their own.
template <Scalar T>
constexpr T root(const T& x) {
    using numbers::sqrt;
    return sqrt(x);
}

using numbers::multiply_add; // of single numbers; the kernels have another one

#include <gradus/training/optimisers/steps.inc>

/// A step that stands in `all_steps`, and so is known to every instruction set.
template <class Step, class T>
concept KnownStep = place_in<Step, all_steps<T>> < std::tuple_size_v<all_steps<T>>;

} // namespace gradus::steps
