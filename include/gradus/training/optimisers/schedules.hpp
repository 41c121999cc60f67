#pragma once

#include <gradus/numbers/scalar.hpp>
#include <gradus/numbers/small_angle.hpp>
#include <gradus/training/check_setting.hpp>
#include <gradus/training/parameters.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <tuple>
#include <utility>

namespace gradus {

/// A learning rate η(t) for the steps t = 0, 1, 2, … of a training. A step is a mini-batch: with n
/// samples an epoch has ⌈n/m⌉ of them.
/// Errors: std::invalid_argument for rates and factors below 0 or not finite.

/// η(t) = η₀
struct constant_rate {
    double initial; ///< η₀ ≥ 0
    constexpr void check() const { check_learning_rate<double>(initial); }
    constexpr double operator()(std::size_t) const {
        check();
        return initial;
    }
};

/// η(t) = η₀ γ^⌊t/s⌋: multiplied by `factor` after every `steps` steps; at once at 0.
struct step_rate {
    double initial;    ///< η₀ ≥ 0
    double factor;     ///< γ ≥ 0
    std::size_t steps; ///< s > 0
    constexpr void check() const {
        check_learning_rate<double>(initial);
        check_setting(is_not_negative(factor),
                      "the factor of a learning rate must be a finite number, not below 0");
        check_setting(steps > 0, "step_rate: the number of steps must be above 0");
    }
    constexpr double operator()(std::size_t t) const {
        check();
        double rate = initial;
        double square = factor;
        for (std::size_t rest = t / steps; rest != 0; rest /= 2) {
            if (rest % 2 != 0) rate *= square;
            if (rest > 1) square *= square;
        }
        return rate;
    }
};

/// η(t) = η₀ γᵗ
struct exponential_rate {
    double initial; ///< η₀ ≥ 0
    double factor;  ///< γ ≥ 0
    constexpr void check() const { step_rate{initial, factor, 1}.check(); }
    constexpr double operator()(std::size_t t) const { return step_rate{initial, factor, 1}(t); }
};

/// cos(πx) for 0 ≤ x ≤ 1, within 3·2⁻⁵³, the same bits everywhere under -ffp-contract=off: by the
/// cosine or, for the middle half, by the sine.
constexpr double half_turn_cosine(double x) {
    if (x > 0.5) return -half_turn_cosine(1 - x);
    const bool by_sine = x > 0.25;
    const double angle = (by_sine ? 0.5 - x : x) * 3.14159265358979323846;
    const auto [cosine, sine] =
        numbers::of_small_angle(angle, [](double a, double b, double c) { return a * b + c; });
    return by_sine ? sine : cosine;
}

/// η(t) = η₁ + (η₀ − η₁)(1 + cos(πt/N))/2 for t < N and η₁ from then on.
/// Source: I. Loshchilov and F. Hutter, SGDR (2017), eq. 5, without restarts.
struct cosine_rate {
    double initial;    ///< η₀ ≥ 0
    std::size_t steps; ///< N
    double last = 0;   ///< η₁ ≥ 0
    constexpr void check() const {
        check_learning_rate<double>(initial);
        check_learning_rate<double>(last);
    }
    constexpr double operator()(std::size_t t) const {
        check();
        if (t >= steps) return last;
        const double x = static_cast<double>(t) / static_cast<double>(steps);
        return last + (initial - last) * (1 + half_turn_cosine(x)) / 2;
    }
};

/// An optimiser whose learning rate follows a schedule: scheduled(sgd{.learning_rate = 0},
/// cosine_rate{.initial = 0.5, .steps = 1000}). The optimiser's own learning rate is not used.
/// Errors: std::invalid_argument for a schedule whose settings are wrong, and by a step whose
/// learning rate is below 0 or not finite; nothing is moved then.
template <class Optimiser, class Schedule>
class scheduled {
  public:
    constexpr scheduled(Optimiser optimiser, Schedule schedule)
        : optimiser_(std::move(optimiser)), schedule_(std::move(schedule)) {
        if constexpr (requires { schedule_.check(); }) schedule_.check();
    }

    template <class Network, class EachParameter = one_by_one>
    constexpr void update(Network& net, const typename Network::parameters_type& gradient_sum,
                          std::size_t m, std::size_t n, const EachParameter& each = {}) {
        const double rate = schedule_(step_);
        check_learning_rate<typename Network::scalar>(rate);
        ++step_;
        optimiser_.learning_rate = rate;
        gradus::update(each, optimiser_, net, gradient_sum, m, n);
    }

    static std::string name() { return "scheduled " + std::string(Optimiser::name()); }
    /// What a step changes or a program may: for checkpoints.
    constexpr auto memory() { return std::tuple_cat(optimiser_.memory(), std::tie(step_)); }
    constexpr auto memory() const { return std::tuple_cat(optimiser_.memory(), std::tie(step_)); }

  private:
    Optimiser optimiser_;
    Schedule schedule_;
    std::size_t step_ = 0;
};

} // namespace gradus
