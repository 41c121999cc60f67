#include "exercise.hpp"

// 10.2  Xavier and He
//
// A layer has n_in inputs and n_out outputs. Forward its variance is multiplied by n_in·v, backward
// by n_out·v, where v is the variance of its weights and the slopes are near 1, as tanh's near 0.
// Only equal widths can make both factors 1. Xavier makes their sum right:
//
//   n_in·v + n_out·v = 2
//
// relu halves the mean square, so He wants n_in·v·½ = 1. Solve both for v. (Write 2, not 2.0.)

using gradus::equal, gradus::proved;

using letters = gradus::polynomial<"n_in", "n_out">;
using quotient = gradus::rational_function<letters>;
constexpr quotient n_in = letters::variable("n_in");
constexpr quotient n_out = letters::variable("n_out");

constexpr auto your_xavier = [](const auto& n_in, const auto& n_out) { return blank; };
constexpr auto your_he = [](const auto& n_in) { return blank; };

static_assert(filled(your_xavier), "exercise 10.2: fill in your_xavier");
static_assert(filled(your_he), "exercise 10.2: fill in your_he");
static_assert(proved<equal(your_xavier(n_in, n_out) * n_in + your_xavier(n_in, n_out) * n_out, 2)>);
static_assert(proved<equal(your_he(n_in) * n_in / 2, 1)>);
