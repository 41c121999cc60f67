#pragma once

#include <gradus/activations/identity.hpp>
#include <gradus/activations/sigmoid.hpp>
#include <gradus/numbers/random.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>

namespace gradus {

/// What a layer of a Boltzmann machine is made of. A unit v with the bias a has energy(v, a), and
/// where its neighbours add −c v to that,
///     ln_sum(a, c)    ln Σ e^(cv − energy), over all values of v
///     mean(a + c)     E[v], an activation
///     draw(v)         values at random in the place of their means E[v].

/// 0 or 1: energy −a v, so p(v = 1) = σ(a + c).
struct binary_units {
    static constexpr sigmoid_activation mean{};
    /// Their states can be counted.
    static constexpr bool has_states = true;

    template <Scalar T>
    static constexpr T energy(const T& v, const T& a) {
        return -a * v;
    }
    template <AnalyticScalar T>
    static constexpr T ln_sum(const T& a, const T& c) {
        using numbers::softplus;
        return softplus(a + c);
    }
    /// Some numbers are drawn ahead, so that they are compared without a branch, several at once.
    template <class Vector>
    static constexpr void draw(Vector&& v, random_generator& random) {
        using T = std::remove_cvref_t<decltype(v[0])>;
        constexpr std::size_t ahead = 32;
        double drawn[ahead]{};
        for (std::size_t first = 0; first < v.size(); first += ahead) {
            const std::size_t rest = v.size() - first;
            const std::size_t count = rest < ahead ? rest : ahead;
            for (std::size_t k = 0; k < count; ++k) drawn[k] = uniform(random);
            for (std::size_t k = 0; k < count; ++k)
                v[first + k] = drawn[k] < static_cast<double>(v[first + k]) ? T(1) : T(0);
        }
    }

    /// What data may be: a state, or the probability of one.
    template <std::floating_point T>
    static constexpr bool takes(const T& v) {
        return (v >= 0) & (v <= 1);
    }
    static constexpr const char* takes_only = "binary units take numbers in [0, 1]";
};

/// Real numbers with unit variance: energy ½(v − a)², so v ~ N(a + c, 1). Data are to be scaled to
/// variance 1. Source: G. Hinton, A practical guide to training restricted Boltzmann machines
/// (2010), section 13.2.
struct gaussian_units {
    static constexpr identity_activation mean{};
    static constexpr bool has_states = false;

    template <Scalar T>
    static constexpr T energy(const T& v, const T& a) {
        return sqr(v - a) / T(2);
    }
    /// ln ∫ e^(cv − ½(v − a)²) dv = ½ ln 2π + ac + ½c²
    template <Scalar T>
        requires std::constructible_from<T, double>
    static constexpr T ln_sum(const T& a, const T& c) {
        constexpr double half_ln_of_2_pi = 0.91893853320467274178;
        return T(half_ln_of_2_pi) + a * c + sqr(c) / T(2);
    }
    template <class Vector>
    static constexpr void draw(Vector&& v, random_generator& random) {
        using T = std::remove_cvref_t<decltype(v[0])>;
        for (std::size_t i = 0; i < v.size(); ++i) v[i] = v[i] + static_cast<T>(normal(random));
    }

    template <std::floating_point T>
    static constexpr bool takes(const T& v) {
        return v - v == 0;
    }
    static constexpr const char* takes_only = "Gaussian units take finite numbers";
};

} // namespace gradus
