#pragma once

#include <gradus/networks/vectors.hpp>
#include <gradus/numbers/multiply_add.hpp>

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

using numbers::multiply_add; // of single numbers; the kernels have another one

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
