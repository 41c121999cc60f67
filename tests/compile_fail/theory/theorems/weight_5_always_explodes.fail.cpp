// expect-error: this statement is false: on shown::range the function takes shown::values
#include <gradus/activations.hpp>
#include <gradus/theory/theorems/large_norms.hpp>

using namespace gradus::theorems::large_norms;

// |w| > 4 does not make the gradient of a sigmoid grow: at this input it shrinks.

static_assert(gradus::certified<one_neuron_grows(gradus::sigmoid, 5, -10, {0, 1}, 1)>);
