#include "exercise.hpp"

// 11.2  "Always less than zero" (article 003, claim 14)
//
// The article says it of the sigmoid's gradient. It is always greater. With E = e^z > 0
//
//   σ = E/(1 + E).
//
// Differentiate it (the derivative of E is E), and write σ′ as a quotient in E without any negative
// term: then it is positive for every z. (gradus::sqr(x) is x².)

using gradus::equal, gradus::positive, gradus::proved, gradus::sqr;

using letters = gradus::polynomial<"E">;
constexpr gradus::rational_function<letters> E = letters::variable("E");
constexpr gradus::derivation D(letters::variable("E")); // dE/dz = E

constexpr auto your_slope = [](const auto& E) { return E / sqr(1 + E); };

static_assert(filled(your_slope), "exercise 11.2: fill in your_slope");
static_assert(proved<equal(your_slope(E), derivative(D, E / (1 + E)))>);
static_assert(proved<positive(your_slope(E))>);
