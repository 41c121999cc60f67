#include "exercise.hpp"

// 8.3  How wrong can it be?
//
// With the offset, the error on [0, 1] is greatest at its ends, where it is (2/w₁)(t − tanh t) with
// t = w₁/4. And t − tanh t lies between 0 and t³/3, for every t ≥ 0. So the error is at most
//
//   your_bound = (2/w₁) · t³/3.
//
// Write it as a formula of w₁ alone.

using gradus::by_slope, gradus::certified, gradus::prove_at_least, gradus::proved;

constexpr auto your_bound = [](const auto& w1) { return blank; };

static_assert(filled(your_bound), "exercise 8.3: fill in your_bound");

// The error is never more, for every w₁ from 2 to 4 …
constexpr auto to_spare = [](const auto& w1) {
    return your_bound(w1) - gradus::identity_error(w1);
};
static_assert(certified<prove_at_least(by_slope(to_spare), 0, {2, 4})>);

// … and the bound is the one that t³/3 gives.
using field = gradus::rational_function<gradus::polynomial<"w1">>;
constexpr field w1 = gradus::polynomial<"w1">::variable("w1");
constexpr field t = w1 / 4;
constexpr field bound = 2 / w1 * (t * t * t / 3);
static_assert(proved<gradus::equal(bound, your_bound(w1))>);
