#include "exercise.hpp"

// 10.1  The variance of a sum
//
// A neuron's weighted input is z = w₁a₁ + … + w_n a_n. Each weight has the mean 0 and the variance
// v, each activation the mean square q, and all of them are independent. Each term adds v·q.
//
// Write Var z as a formula of n, v and q.

using gradus::equal, gradus::proved;

using letters = gradus::polynomial<"n", "v", "q">;
constexpr auto n = letters::variable("n");
constexpr auto v = letters::variable("v");
constexpr auto q = letters::variable("q");
constexpr auto of_a_term = v * q;

constexpr auto your_sum = [](const auto& n, const auto& v, const auto& q) { return n * v * q; };

static_assert(filled(your_sum), "exercise 10.1: fill in your_sum");
// No input, no variance; and one input more adds v·q.
static_assert(proved<equal(your_sum(letters(0), v, q), 0)>);
static_assert(proved<equal(your_sum(n + 1, v, q) - your_sum(n, v, q), of_a_term)>);
