#pragma once

#include <gradus/networks/operations.hpp>

#include <cstddef>

namespace gradus {

/// An activation of a whole layer, such as softmax, step by step: of the `Width` numbers of each
/// step of a sequence by themselves.
template <std::size_t Width, class Activation>
struct in_each_step {
    Activation activation;

    template <class T, std::size_t Size>
        requires LayerActivation<Activation, T, Width>
    constexpr void operator()(vector<T, Size>& a, const vector<T, Size>& z) const {
        for_each_step_of(a.size(), [&](std::size_t first) {
            vector<T, Width> a_t{};
            activation(a_t, part<T>(z, first));
            for (std::size_t i = 0; i < Width; ++i) a[first + i] = a_t[i];
        });
    }

    /// The numbers of one step of a sequence of numbers.
    template <class T>
    static constexpr vector<T, Width> part(const auto& sequence, std::size_t first) {
        vector<T, Width> numbers{};
        for (std::size_t i = 0; i < Width; ++i) numbers[i] = sequence[first + i];
        return numbers;
    }
    /// f(first), where the first of each step's numbers stands.
    static constexpr void for_each_step_of(std::size_t size, const auto& f) {
        for (std::size_t first = 0; first + Width <= size; first += Width) f(first);
    }
};

} // namespace gradus
