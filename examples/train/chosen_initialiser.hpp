#pragma once

#include "chosen_activation.hpp"

#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/initialisers/orthogonal.hpp>

#include <cstddef>
#include <variant>

namespace train {

/// An initialiser that draws each weight or bias alone.
struct chosen_initialiser {
    std::variant<gradus::normal_by_inputs, gradus::standard_normal, gradus::xavier_normal,
                 gradus::xavier_uniform, gradus::he_normal, gradus::all_equal>
        choice;

    double operator()(gradus::random_generator& random, std::size_t n_in, std::size_t n_out) const {
        return std::visit([&](const auto& draw) { return draw(random, n_in, n_out); }, choice);
    }
};

/// gradus::critical_normal of what is chosen at run time.
struct chosen_critical {
    gradus::critical_normal weights;

    template <class T>
    void check() const {
        weights.check<T>();
    }
    gradus::scaled_normal for_activation(const chosen_activation& f) const;
    gradus::scaled_normal for_activation(const chosen_output& f) const;
    gradus::scaled_normal for_activation(const gradus::identity_activation& f) const;
};

/// What draws the weights: each alone, each as suits the layer's activation, or a whole matrix.
using chosen_weights = std::variant<gradus::suited_to_activation, chosen_initialiser,
                                    gradus::orthogonal, chosen_critical>;

} // namespace train
