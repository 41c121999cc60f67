// expect-error: this statement is vacuous: its range is empty
#include <gradus/theory/theorems/gates.hpp>

using namespace gradus::theorems::gates;

static_assert(gradus::certified<keeps_at_least(gradus::interval<double>::empty(), 100, 0.5)>);
