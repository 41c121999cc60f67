#include "exercise.hpp"

// 11.3  "The mean stays around 0" (article 000, claim 31)
//
// The article says it of the activations of a layer of tanh or sigmoid.
// Let z be as often any number as its negative. What is the mean of f(z) and f(−z), exactly,
// for tanh, and what for σ?
//
// A fraction such as ⅓ is rational(1, 3).

using exercise::any_z;
using gradus::equal, gradus::proved, gradus::rational;

constexpr auto your_mean_of_tanh = 0;
constexpr auto your_mean_of_sigmoid = rational(1, 2);

static_assert(filled(your_mean_of_tanh), "exercise 11.3: fill in your_mean_of_tanh");
static_assert(filled(your_mean_of_sigmoid), "exercise 11.3: fill in your_mean_of_sigmoid");
static_assert(proved<equal((gradus::tanh(any_z) + gradus::tanh(-any_z)) / 2, your_mean_of_tanh)>);
static_assert(
    proved<equal((gradus::sigmoid(any_z) + gradus::sigmoid(-any_z)) / 2, your_mean_of_sigmoid)>);
