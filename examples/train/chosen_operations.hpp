#pragma once

#include "chosen_activation.hpp"

#include <gradus/training/fast/batch_operations.hpp>

#include <cstddef>
#include <variant>

namespace train {

/// The operations on mini-batches with a chosen activation, as those on vectors.
template <class T, std::size_t Neurons, std::size_t Samples>
void map(gradus::batch<T, Neurons, Samples>& a, const gradus::batch<T, Neurons, Samples>& z,
         const chosen_activation& f) {
    std::visit([&](const auto& known) { gradus::map(a, z, known); }, f.choice);
}
template <class T, std::size_t Neurons, std::size_t Samples>
void map(gradus::batch<T, Neurons, Samples>& a, const gradus::batch<T, Neurons, Samples>& z,
         const chosen_output& f) {
    if (f.of_each)
        map(a, z, *f.of_each);
    else
        gradus::map(a, z, gradus::softmax);
}
template <class T, std::size_t Neurons, std::size_t Samples>
void multiply_by_map(gradus::batch<T, Neurons, Samples>& x,
                     const gradus::batch<T, Neurons, Samples>& z,
                     const gradus::slope_of<chosen_activation>& f) {
    std::visit([&](const auto& known) { gradus::multiply_by_map(x, z, gradus::slope_of{known}); },
               f.activation.choice);
}

} // namespace train
