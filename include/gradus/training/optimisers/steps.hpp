#pragma once

#include <gradus/core/place_in.hpp>
#include <gradus/numbers/scalar.hpp>

#include <tuple>

namespace gradus::steps {

/// √x of one number; of a pack of numbers the kernels have their own.
template <Scalar T>
constexpr T root(const T& x) {
    using numbers::sqrt;
    return sqrt(x);
}

/// sum + a b of single numbers, rounded twice; of packs the kernels have their own.
template <class T, class A, class B>
constexpr T multiply_add(const T& sum, const A& a, const B& b) {
    return sum + a * b;
}

#include <gradus/training/optimisers/steps.inc>

/// A step that stands in `all_steps`, and so is known to every instruction set.
template <class Step, class T>
concept KnownStep = place_in<Step, all_steps<T>> < std::tuple_size_v<all_steps<T>>;

} // namespace gradus::steps
