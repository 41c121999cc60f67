// expect-error: a recurrent matrix takes the states of a layer
// expect-error: recurrent_matrix<2, 3>
#include <gradus/activations.hpp>
#include <gradus/networks/matrix.hpp>
#include <gradus/theory/theorems/recurrence.hpp>

using gradus::certified, gradus::matrix, gradus::rational;
using gradus::theorems::recurrence::through_time;

constexpr matrix<rational, 2, 3> W;
static_assert(certified<through_time(gradus::sigmoid, W, 1, 10, 1)>);
