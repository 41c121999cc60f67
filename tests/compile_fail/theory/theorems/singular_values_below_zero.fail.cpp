// expect-error: a function that may be undefined
#include <gradus/theory/theorems/recurrence.hpp>

using namespace gradus;

static_assert(certified<theorems::recurrence::through_time(sigmoid, {-8, -7}, 3, -1)>);
