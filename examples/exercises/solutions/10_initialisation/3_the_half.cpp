#include "exercise.hpp"

// 10.3  Where the half comes from
//
// Let z be as often u as −u. A leaky relu, φ(u) = u and φ(−u) = −αu for u > 0, keeps a share k of
// the mean square: the mean of φ(u)² and φ(−u)² is k·u². Write k as a formula of α.
//
// Then take relu, α = 0, and equal widths n. Xavier's variance is there 1/n. By how much does a
// layer multiply the mean square? (A fraction such as ⅓ is rational(1, 3).)

using gradus::equal, gradus::proved, gradus::rational, gradus::sqr;

using letters = gradus::polynomial<"alpha", "u">;
constexpr auto alpha = letters::variable("alpha");
constexpr auto u = letters::variable("u");

constexpr auto your_share = [](const auto& alpha) { return (1 + sqr(alpha)) / 2; };
constexpr auto your_factor = rational(1, 2);

static_assert(filled(your_share), "exercise 10.3: fill in your_share");
static_assert(filled(your_factor), "exercise 10.3: fill in your_factor");
static_assert(proved<equal((sqr(u) + sqr(-alpha * u)) / 2, your_share(alpha) * sqr(u))>);

using quotient = gradus::rational_function<gradus::polynomial<"n">>;
constexpr quotient n = gradus::polynomial<"n">::variable("n");
constexpr quotient kept_by_relu = rational(1, 2);

static_assert(proved<equal(gradus::variance_through_layer(n, 1 / n, kept_by_relu), your_factor)>);
