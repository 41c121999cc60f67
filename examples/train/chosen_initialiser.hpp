#pragma once

#include <gradus/training/initialisers.hpp>
#include <gradus/training/orthogonal.hpp>

#include <cstddef>
#include <type_traits>
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

/// One of these, or orthogonal. It fills whole matrices, each row by row as initialise() does.
struct chosen_weights {
    std::variant<chosen_initialiser, gradus::orthogonal> choice;

    template <class Matrix>
    void operator()(gradus::random_generator& random, Matrix& W) const {
        if (const auto* const orthogonal = std::get_if<gradus::orthogonal>(&choice))
            return (*orthogonal)(random, W);
        const auto& draw = std::get<chosen_initialiser>(choice);
        for (std::size_t i = 0; i < W.rows(); ++i)
            for (std::size_t j = 0; j < W.columns(); ++j)
                W(i, j) = static_cast<std::decay_t<decltype(W(i, j))>>(
                    draw(random, W.columns(), W.rows()));
    }
};

} // namespace train
