#pragma once

#include <gradus/networks/vectors.hpp>

#include <cstddef>
#include <tuple>
#include <type_traits>

namespace gradus::cell_units {

/// The activation's value σ(z), of one number.
template <class Activation, Scalar T>
constexpr T value_of(const Activation& activation, const T& z) {
    return activation(z);
}
/// The activation's slope σ′(z), of one number.
template <class Activation, Scalar T>
constexpr T slope_at(const Activation& activation, const T& z) {
    return activation.derivative(z);
}

/// sum + a b of single numbers, rounded twice; of packs the kernels have their own.
template <class T, class A, class B>
constexpr T multiply_add(const T& sum, const A& a, const B& b) {
    return sum + a * b;
}

#include <gradus/networks/cells/units.inc>

} // namespace gradus::cell_units

namespace gradus {

/// The numbers of x from `first` on, of which for_each_unit takes one for each unit.
template <class T, std::size_t Size>
constexpr T* units_from(vector<T, Size>& x, std::size_t first = 0) {
    return x.data() + first;
}
template <class T, std::size_t Size>
constexpr const T* units_from(const vector<T, Size>& x, std::size_t first = 0) {
    return x.data() + first;
}

/// f(x[k], …) for the units k < count of a cell.
template <class Function, class... Numbers>
constexpr void for_each_unit(std::size_t count, const Function& f, Numbers*... numbers) {
    for (std::size_t k = 0; k < count; ++k) f(numbers[k]...);
}

} // namespace gradus
