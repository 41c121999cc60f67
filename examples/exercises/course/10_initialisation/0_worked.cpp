#include "exercise.hpp"

// Worked example: what one more input adds.
//
// A weighted sum S gets one more term, w·a. The weight w is random with the mean 0, and independent
// of S and a. What is the mean of the new square?

using gradus::equal, gradus::proved, gradus::sqr;

using letters = gradus::polynomial<"S", "w", "a">;
constexpr auto S = letters::variable("S");
constexpr auto w = letters::variable("w");
constexpr auto a = letters::variable("a");

static_assert(proved<equal(sqr(S + w * a), sqr(S) + 2 * S * w * a + sqr(w) * sqr(a))>);

// In the mean the middle term is 0, because w has the mean 0 and is independent of S·a. Of the
// last term remains v·q, with v = E[w²] the variance of the weight and q = E[a²] the mean square
// of the activation. So each input adds v·q to the mean square of z, whatever the others are.
//
// Twenty inputs with v = 1/20 and q = 1 make 20·(1/20)·1 = 1:

static_assert(gradus::variance_through_layer(20.0, 0.05, 1.0) == 1);
