#pragma once

#include <gradus/networks/layers/activate.hpp>
#include <gradus/numbers/random.hpp>

#include <cstddef>
#include <stdexcept>
#include <type_traits>

namespace gradus {

/// In training each number is set to 0 with probability `rate` and the others are divided by
/// 1 − rate, so that their expectation stays; in use nothing happens ("inverted" dropout).
/// Errors: std::invalid_argument for a rate outside of [0, 1).
/// Source: N. Srivastava et al., Dropout (2014), section 10.
template <std::size_t Size>
struct dropout_layer {
    double rate; ///< in [0, 1)
    static constexpr std::size_t inputs = Size;
    static constexpr std::size_t outputs = Size;
    static constexpr bool draws = true;

    template <Scalar T>
    using parameters = no_parameters<T>;

    /// The factor of each number, 0 or 1/(1 − rate), beside the outputs and the errors.
    template <class Numbers>
    struct trace : output_trace<Numbers, Size> {
        typename Numbers::template neurons<Size> factor{};
        constexpr bool operator==(const trace&) const = default;
    };

    constexpr void resize(auto& seen, const auto&, std::size_t count) const {
        gradus::resize(seen.a, Size, count);
        gradus::resize(seen.delta, Size, count);
        gradus::resize(seen.factor, Size, count);
    }

    constexpr void forward(const auto&, const auto& x, auto&& seen, const phase& now) const {
        for_each_number(seen.a, [&](std::size_t s, std::size_t i, auto& a) {
            auto& factor = at_sample(seen.factor, s)[i];
            using T = std::remove_cvref_t<decltype(factor)>;
            factor = T(1);
            if (now.drops != nullptr && uniform(*now.drops) < rate)
                factor = T(0);
            else if (now.drops != nullptr)
                factor = T(1) / static_cast<T>(1 - rate);
            a = at_sample(x, s)[i] * factor;
        });
    }
    /// ∂C/∂x = ∂C/∂a ∘ factor.
    constexpr void backward(const auto&, const auto&, auto&& seen, auto&& dC_dx) const {
        for_each_number(seen.delta, [&](std::size_t s, std::size_t i, auto& delta) {
            delta = delta * at_sample(seen.factor, s)[i];
        });
        copy(dC_dx, seen.delta);
    }
    constexpr void add_gradient(const auto&, const auto&, const auto&, auto&&) const {}
};

/// Dropout of Size numbers, each with the probability `rate`: dropout<30>(0.5).
/// Errors: std::invalid_argument for a rate outside of [0, 1).
template <std::size_t Size>
constexpr dropout_layer<Size> dropout(double rate) {
    if (!(rate >= 0 && rate < 1))
        throw std::invalid_argument("dropout: the rate must lie in [0, 1)");
    return {rate};
}

} // namespace gradus
