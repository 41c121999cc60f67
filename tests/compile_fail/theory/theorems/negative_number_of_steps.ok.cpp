#include <gradus/theory/theorems/recurrence.hpp>

using namespace gradus;

static_assert(certified<theorems::recurrence::through_time(sigmoid, {0, 2}, 20, 0x1p-20)>);
