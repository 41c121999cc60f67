// expect-error: a_number_of_steps_must_not_be_negative
#include <gradus/theory/theorems/recurrence.hpp>

using namespace gradus;

static_assert(certified<theorems::recurrence::through_time(sigmoid, {8, 16}, -20, 0x1p-20)>);
