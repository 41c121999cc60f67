// expect-error: this statement is false: on shown::range the function takes shown::values
#include <gradus/theory/theorems/recurrence.hpp>

using namespace gradus;

static_assert(certified<theorems::recurrence::through_time(sigmoid, {0, 5}, 10, 1)>);
