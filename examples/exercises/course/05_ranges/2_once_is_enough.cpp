#include "exercise.hpp"

// 5.2  Once is enough
//
// With E = eᶻ the sigmoid is E/(1 + E). E occurs twice: for E in [1, 3] an interval divides [1, 3]
// by [2, 4], which gives [¼, 1½], although σ lies in [½, ¾]. Write the same formula with one E
// only.

using gradus::certified, gradus::equal, gradus::proved;
using gradus::prove_at_least, gradus::prove_at_most;

constexpr auto your_sigmoid = [](const auto& E) { return blank; };

static_assert(filled(your_sigmoid), "exercise 5.2: fill in your_sigmoid");

// The same for every E, as a quotient of polynomials in the letter E.
using letter = gradus::polynomial<"E">;
constexpr gradus::rational_function<letter> E = letter::variable("E");

static_assert(proved<equal(E / (1 + E), your_sigmoid(E))>);

// And bounded without halving: the proofs may look at 1 box.
static_assert(certified<prove_at_most(your_sigmoid, 0.76, {1, 3}, 1)>);
static_assert(certified<prove_at_least(your_sigmoid, 0.49, {1, 3}, 1)>);
