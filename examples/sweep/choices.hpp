#pragma once

#include "../support/activations.hpp"

#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/initialisers/orthogonal.hpp>

#include <array>
#include <string>
#include <string_view>
#include <variant>

/// What the hidden layers can be made of, with the names that a user chooses them by.
namespace sweep {

struct activation_choice {
    std::string_view name;
    gradus::any_activation function;
};
inline const auto activations = gradus::every_activation(
    [](const auto&... f) { return std::array{activation_choice{f.name, f}...}; });

struct initialiser_choice {
    std::string_view name;
    std::variant<gradus::standard_normal, gradus::normal_by_inputs, gradus::xavier_normal,
                 gradus::xavier_uniform, gradus::he_normal, gradus::orthogonal>
        weights;
};
inline const auto initialisers =
    std::to_array<initialiser_choice>({{"standard-normal", gradus::standard_normal{}},
                                       {"normal-by-inputs", gradus::normal_by_inputs{}},
                                       {"xavier-normal", gradus::xavier_normal{}},
                                       {"xavier-uniform", gradus::xavier_uniform{}},
                                       {"he-normal", gradus::he_normal{}},
                                       {"orthogonal", gradus::orthogonal{}}});

/// What stands in and around the hidden layers.
struct parts_choice {
    bool is_normalised;
    bool is_residual;
    /// ", batch norm, residual"
    std::string name() const {
        return std::string(is_normalised ? ", batch norm" : "") + (is_residual ? ", residual" : "");
    }
    bool operator==(const parts_choice&) const = default;
};

} // namespace sweep
