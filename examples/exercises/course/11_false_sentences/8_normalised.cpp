#include "exercise.hpp"

// 11.8  "We've overcome it" (article 004, claim 57)
//
// Batch normalisation is one of the techniques. At the start of a training it can do the opposite:
// in wide linear layers, with mini-batches of B samples, each normalised layer multiplies the mean
// square of the gradient by
//
//   (B − 2)/(B − 3) = 1 + 1/(B − 3) > 1.
//
// Take 50 layers. Up to which whole B is that at least 1000 in all? From which whole B on is it at
// most 10?

using gradus::certified, gradus::pown, gradus::prove_at_least, gradus::prove_at_most;

constexpr auto your_small_batch = blank;
constexpr auto your_large_batch = blank;

static_assert(filled(your_small_batch), "exercise 11.8: fill in your_small_batch");
static_assert(filled(your_large_batch), "exercise 11.8: fill in your_large_batch");

constexpr auto through_50_layers = [](const auto& B) {
    return pown(gradus::normalised_linear_growth(B), 50);
};
static_assert(certified<prove_at_least(through_50_layers, 1000, {4, your_small_batch})>);
static_assert(through_50_layers(your_small_batch + 1.0) < 1000, "a larger B does it too");
static_assert(certified<prove_at_most(through_50_layers, 10, {your_large_batch, 1e6})>);
static_assert(through_50_layers(your_large_batch - 1.0) > 10, "a smaller B does it too");
