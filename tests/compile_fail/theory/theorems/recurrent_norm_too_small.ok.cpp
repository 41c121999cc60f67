#include <gradus/activations.hpp>
#include <gradus/networks/matrix.hpp>
#include <gradus/theory/theorems/recurrence.hpp>

using gradus::certified, gradus::matrix, gradus::rational;
using gradus::theorems::recurrence::through_time;

constexpr matrix<rational, 2, 2> W({{1, 1}, {0, 1}}); // of the norm 1.618…

static_assert(certified<through_time(gradus::sigmoid, W, rational(9, 5), 10, 1)>);
