#pragma once

#include <gradus/core/requirements.hpp>

namespace gradus::numbers {

/// sum + a b, rounded twice. For packs of numbers the fast kernels have their own, rounded once.
template <class T, class A, class B>
constexpr T multiply_add(const T& sum, const A& a, const B& b) {
    return sum + a * b;
}

} // namespace gradus::numbers
