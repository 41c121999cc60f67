// expect-error: this statement is vacuous: its range is empty
#include <gradus/activations.hpp>
#include <gradus/theory/theorems/recurrence.hpp>

using gradus::certified, gradus::interval;
using gradus::theorems::recurrence::through_time;

static_assert(certified<through_time(gradus::sigmoid, interval<double>::empty(), 10, 1)>);
