#pragma once

#include <gradus/numbers/random.hpp>
#include <gradus/numbers/scalar.hpp>
#include <gradus/training/check_setting.hpp>
#include <gradus/training/initialisers/initialise.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <variant>

namespace gradus {

/// One of these that draw each number alone, whatever the layer's activation is, chosen while the
/// program runs: any_initialiser(xavier_normal{}).
class any_initialiser {
    using any = std::variant<normal_by_inputs, standard_normal, normal_of_deviation, xavier_normal,
                             xavier_uniform, he_normal, scaled_normal, all_equal>;

  public:
    /// Not explicit: it stands wherever one of them is given.
    template <class Known>
        requires std::constructible_from<any, const Known&>
    constexpr any_initialiser(const Known& known) : choice_(known) {}

    constexpr double operator()(random_generator& random, std::size_t n_in,
                                std::size_t n_out) const {
        return std::visit([&](const auto& draw) { return draw(random, n_in, n_out); }, choice_);
    }
    template <class T>
    constexpr void check() const {
        std::visit([](const auto& known) { check_settings<T>(known); }, choice_);
    }
    /// Their variance; nothing where their mean is not 0.
    template <Scalar T>
    constexpr std::optional<T> variance(const T& n_in, const T& n_out) const {
        return std::visit(
            [&](const auto& known) -> std::optional<T> { return known.variance(n_in, n_out); },
            choice_);
    }

  private:
    any choice_;
};

} // namespace gradus
