#include "exercise.hpp"

// 9.1  A sigmoid in disguise
//
// tanh is a sigmoid, made higher and steeper and moved down: for every z,
//
//   tanh(z) = h·σ(k·z) + c
//
// Fill in h, k and c. (At z = 0 the sigmoid is ½ and tanh is 0; far out they are 1.)

using exercise::any_z;
using gradus::equal, gradus::proved, gradus::sigmoid;

constexpr auto your_h = 2;
constexpr auto your_k = 2;
constexpr auto your_c = -1;

static_assert(filled(your_h), "exercise 9.1: fill in your_h");
static_assert(filled(your_k), "exercise 9.1: fill in your_k");
static_assert(filled(your_c), "exercise 9.1: fill in your_c");
static_assert(your_h + 2 * your_c == 0, "at z = 0 tanh is 0, so h/2 + c is to be 0");
static_assert(proved<equal(gradus::tanh(any_z), your_h* sigmoid(your_k* any_z) + your_c)>);
