#pragma once

#include "../support/activations.hpp"

#include <gradus/networks/operations.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/initialisers/initialise.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

/// Choices that the user makes at run time, in the form in which the library takes those that are
/// made at compile time. So one type of network, not hundreds, serves all of them.
namespace train {

using support::activation_choice;

/// An activation of one neuron.
struct chosen_activation {
    activation_choice choice;

    template <gradus::BinaryFloat T>
    T operator()(const T& z) const {
        return std::visit([&](const auto& f) -> T { return f(z); }, choice);
    }
    template <gradus::BinaryFloat T>
    T derivative(const T& z) const {
        return std::visit([&](const auto& f) -> T { return f.derivative(z); }, choice);
    }
    gradus::rational saturating_slope() const {
        return std::visit([](const auto& f) { return f.saturating_slope(); }, choice);
    }
    bool is_sigmoid() const { return std::holds_alternative<gradus::sigmoid_activation>(choice); }
};

/// The network's operations with it: they choose once for a vector, not for each of its numbers.
template <class T, std::size_t Size>
void map(gradus::vector<T, Size>& a, const gradus::vector<T, Size>& z, const chosen_activation& f) {
    std::visit([&](const auto& known) { gradus::map(a, z, known); }, f.choice);
}
template <class T, std::size_t Size>
void multiply_by_map(gradus::vector<T, Size>& x, const gradus::vector<T, Size>& z,
                     const gradus::slope_of<chosen_activation>& f) {
    std::visit([&](const auto& known) { gradus::multiply_by_map(x, z, gradus::slope_of{known}); },
               f.activation.choice);
}

/// As --activation takes it: tanh, leaky_relu:0.01.
inline std::string name_of(const chosen_activation& f) { return support::name_of(f.choice); }

/// For initialise(), which asks how wide the first weights are.
inline double suitable_variance(const chosen_activation& f, double n_in, double n_out) {
    return std::visit(
        [&](const auto& known) { return gradus::suitable_variance(known, n_in, n_out); }, f.choice);
}

/// The output layer's activation: one of these, or softmax if there is none.
struct chosen_output {
    std::optional<chosen_activation> of_each;

    template <class Output, class Input>
    void operator()(Output& a, const Input& z) const {
        if (of_each)
            map(a, z, *of_each);
        else
            gradus::softmax(a, z);
    }
    /// Of softmax, which has no slope of its own, 1: no unit of it is saturated or dead.
    template <gradus::BinaryFloat T>
    T derivative(const T& z) const {
        return of_each ? of_each->derivative(z) : T(1);
    }
    gradus::rational saturating_slope() const {
        return of_each ? of_each->saturating_slope() : gradus::rational(0);
    }
};

inline std::string name_of(const chosen_output& f) {
    return f.of_each ? name_of(*f.of_each) : gradus::softmax.name;
}

inline double suitable_variance(const chosen_output& f, double n_in, double n_out) {
    return f.of_each ? suitable_variance(*f.of_each, n_in, n_out)
                     : gradus::suitable_variance(gradus::softmax, n_in, n_out);
}

/// Cross-entropy, for sigmoid and softmax outputs, or the quadratic cost, for all but softmax.
struct chosen_cost {
    bool is_cross_entropy = true;

    template <class T, std::size_t Size, class Target>
    T operator()(const chosen_output& f, const gradus::vector<T, Size>& z,
                 const gradus::vector<T, Size>& a, const Target& y) const {
        if (!is_cross_entropy) return gradus::sample_cost(gradus::quadratic, *f.of_each, z, a, y);
        if (f.of_each) return gradus::sample_cost(gradus::cross_entropy, gradus::sigmoid, z, a, y);
        return gradus::sample_cost(gradus::cross_entropy, gradus::softmax, z, a, y);
    }
    template <gradus::BinaryFloat T>
    T delta(const chosen_output& f, const T& z, const T& a, const T& y) const {
        return is_cross_entropy ? a - y : gradus::quadratic.delta(*f.of_each, z, a, y);
    }
};

} // namespace train
