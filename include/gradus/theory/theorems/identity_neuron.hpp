#pragma once

#include <gradus/core/claim.hpp>
#include <gradus/numbers/derivation.hpp>
#include <gradus/numbers/rational_function.hpp>
#include <gradus/theory/identity_neuron.hpp>

#include <stdexcept>

/// The identity neuron of article 002, with an output offset: its error on [0, 1] is at most
/// w₁²/96, for every w₁ > 0.
namespace gradus::theorems::identity_neuron {

/// The neuron in u = w₁(x − ½)/2 and T = tanh u, so that σ(2u) = (1 + T)/2
/// (`slope::tanh_is_a_sigmoid`).
using letters = polynomial<"w", "x", "T">;
using field = rational_function<letters>;                ///< quotients of these polynomials
inline constexpr field w = letters::variable("w");       ///< w₁ > 0
inline constexpr field x = letters::variable("x");       ///< the neuron's input, on [0, 1]
inline constexpr field T = letters::variable("T");       ///< tanh u
inline constexpr field u = w * (x - rational(1, 2)) / 2; ///< w₁(x − ½)/2

/// `identity_neuron` of the library at w₁: x ↦ (4/w₁)σ(w₁x − w₁/2) + ½ − 2/w₁.
inline constexpr auto neuron = gradus::identity_neuron(w);

/// A sigmoid of which one value is known; any other is refused.
struct known_sigmoid {
    field z;
    field value;
    constexpr field operator()(const field& at) const {
        if (!(at == z)) throw std::domain_error("the sigmoid is not known here");
        return value;
    }
};
/// σ(2u) = (1 + tanh u)/2
inline constexpr known_sigmoid at_2u{2 * u, (1 + T) / 2};
/// σ(−2u) = (1 − tanh u)/2
inline constexpr known_sigmoid at_minus_2u{-2 * u, (1 - T) / 2};

/// The weighted input is 2u, and so the error is x − neuron(x) = (2/w₁)(u − tanh u). It is odd in u
/// and rises with u (`tanh_is_at_most_t`): on [0, 1] it is greatest at x = 1, where u = w₁/4, and
/// just as large at x = 0.
constexpr claim weighted_input() { return equal(neuron.w1 * x + neuron.b, 2 * u); }
/// x − neuron(x) = (2/w₁)(u − tanh u)
constexpr claim error_in_u() { return equal(x - neuron(x, at_2u), 2 / w * (u - T)); }
/// 1 − neuron(1) is the library's `identity_error`, ½ − (2/w₁)T with T = tanh(w₁/4).
constexpr claim error_at_one() {
    constexpr known_sigmoid at_half_w{w / 2, (1 + T) / 2};
    return equal(1 - neuron(field(1), at_half_w), identity_error(w, T));
}
/// −w₁ gives the same neuron as w₁, so that w₁ > 0 may be assumed.
constexpr claim sign_of_the_weight_does_not_matter() {
    return equal(gradus::identity_neuron(-w)(x, at_minus_2u), neuron(x, at_2u));
}

/// Taylor with a proven remainder: three functions of t that are 0 at t = 0, with T = tanh t,
///   d = t − T,  e = t³/3 − d,  f = 2t⁵/15 − e.
/// For t ≥ 0 each has a derivative ≥ 0 and so is ≥ 0, given that those before it are:
///   Dd = T²,  De = d(t + T),  Df = 2te + d².
/// So t − t³/3 ≤ tanh t ≤ t and tanh t ≤ t − t³/3 + 2t⁵/15 for all t ≥ 0.
namespace taylor {

using ring = polynomial<"t", "T">;             ///< polynomials in t and tanh t
inline constexpr ring t = ring::variable("t"); ///< t ≥ 0
inline constexpr ring T = ring::variable("T"); ///< tanh t
/// Dt = 1 and D tanh t = 1 − tanh² t (`slope::of_tanh`).
inline constexpr derivation D(ring(1), 1 - sqr(T));
/// t − tanh t
inline constexpr ring d = t - T;
/// t³/3 − (t − tanh t)
inline constexpr ring e = pown(t, 3) / 3 - d;
/// 2t⁵/15 − t³/3 + t − tanh t
inline constexpr ring f = 2 * pown(t, 5) / 15 - e;

/// Dd = T² ≥ 0, so tanh t ≤ t for t ≥ 0 …
constexpr claim tanh_is_at_most_t() { return equal(D(d), sqr(T)); }
/// De = d(t + T) ≥ 0, so t − t³/3 ≤ tanh t …
constexpr claim remainder_after_t() { return equal(D(e), d * (t + T)); }
/// Df = 2te + d² ≥ 0, so tanh t ≤ t − t³/3 + 2t⁵/15.
constexpr claim remainder_after_t3() { return equal(D(f), 2 * t * e + sqr(d)); }

} // namespace taylor

/// The greatest error ½ − (2/w₁) tanh(w₁/4), with t = w₁/4:
///   w₁²/96 − error = e/(2t) ≥ 0,  error − (w₁²/96 − w₁⁴/3840) = f/(2t) ≥ 0.
constexpr claim error_is_at_most() {
    constexpr rational_function<taylor::ring> t = taylor::t;
    constexpr auto w1 = 4 * t;
    return equal(sqr(w1) / 96 - identity_error(w1, {taylor::T}), taylor::e / (2 * t));
}
/// error − (w₁²/96 − w₁⁴/3840) = f/(2t), t = w₁/4
constexpr claim error_is_at_least() {
    constexpr rational_function<taylor::ring> t = taylor::t;
    constexpr auto w1 = 4 * t;
    return equal(identity_error(w1, {taylor::T}) - (sqr(w1) / 96 - pown(w1, 4) / 3840),
                 taylor::f / (2 * t));
}

} // namespace gradus::theorems::identity_neuron
