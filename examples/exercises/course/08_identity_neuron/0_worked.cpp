#include "exercise.hpp"

// Worked example: σ near 0
//
// Taylor's formula needs the derivatives of σ at 0. Write s for σ(z). Its derivative is s − s², a
// polynomial in s, and so are all the others: a derivation D differentiates formulas of s.

using gradus::equal, gradus::proved, gradus::rational, gradus::sqr;

using ring = gradus::polynomial<"s">;
constexpr ring s = ring::variable("s");
constexpr gradus::derivation D(s - sqr(s));

// At z = 0 s is ½: the value is ½, the slope ¼, the second derivative 0, the third −1/8.
constexpr rational half(1, 2);
static_assert(D(s).at(half) == rational(1, 4));
static_assert(D(D(s)).at(half) == 0);
static_assert(D(D(D(s))).at(half) == rational(-1, 8));

// So σ(z) = ½ + z/4 + 0·z² − z³/48 + … : near 0 the sigmoid is almost a straight line. How nearly,
// for every z from −0.1 to 0.1:
constexpr auto bend = [](const auto& z) { return gradus::sigmoid(z) - (2 + z) / 4; };
static_assert(gradus::certified<gradus::prove_at_most(gradus::by_slope(bend), 3e-5, {-0.1, 0.1})>);
static_assert(
    gradus::certified<gradus::prove_at_least(gradus::by_slope(bend), -3e-5, {-0.1, 0.1})>);
