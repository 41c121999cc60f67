#include "exercise.hpp"

// 10.4  Half, and half, and half
//
// With relu and Xavier's variance a layer multiplies the mean square of the gradient by f = ½, so n
// layers by fⁿ. The size of the gradient is the root of its mean square.
//
// After how many layers is the mean square for the first time below 1/1000?
// After how many layers is the size for the first time below 1/1000?

using gradus::pown;

constexpr double f = 0.5;
constexpr double small = 0.001;

constexpr auto your_layers_of_mean_square = blank;
constexpr auto your_layers_of_size = blank;

static_assert(filled(your_layers_of_mean_square),
              "exercise 10.4: fill in your_layers_of_mean_square");
static_assert(filled(your_layers_of_size), "exercise 10.4: fill in your_layers_of_size");
static_assert(pown(f, your_layers_of_mean_square) < small, "the mean square is still too large");
static_assert(pown(f, your_layers_of_mean_square - 1) >= small,
              "the mean square is below 1/1000 one layer before");
static_assert(pown(f, your_layers_of_size) < small * small, "the size is still too large");
static_assert(pown(f, your_layers_of_size - 1) >= small * small,
              "the size is below 1/1000 one layer before");
