#pragma once

#include <gradus/activations.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/initialisers/orthogonal.hpp>

#include <string_view>
#include <variant>

/// What the hidden layers can be made of, with the names that a user chooses them by.
namespace sweep {

struct activation_choice {
    std::string_view name;
    std::variant<gradus::sigmoid_activation, gradus::tanh_activation, gradus::relu_activation,
                 gradus::leaky_relu_activation, gradus::elu_activation, gradus::softplus_activation>
        function;
};
inline const activation_choice activations[] = {
    {"sigmoid", gradus::sigmoid},       {"tanh", gradus::tanh}, {"relu", gradus::relu},
    {"leaky_relu", gradus::leaky_relu}, {"elu", gradus::elu},   {"softplus", gradus::softplus}};

struct initialiser_choice {
    std::string_view name;
    std::variant<gradus::standard_normal, gradus::normal_by_inputs, gradus::xavier_normal,
                 gradus::xavier_uniform, gradus::he_normal, gradus::orthogonal>
        weights;
};
inline const initialiser_choice initialisers[] = {{"standard-normal", gradus::standard_normal{}},
                                                  {"normal-by-inputs", gradus::normal_by_inputs{}},
                                                  {"xavier-normal", gradus::xavier_normal{}},
                                                  {"xavier-uniform", gradus::xavier_uniform{}},
                                                  {"he-normal", gradus::he_normal{}},
                                                  {"orthogonal", gradus::orthogonal{}}};

} // namespace sweep
