#include <gradus/theory/theorems/recurrence.hpp>

using namespace gradus;

static_assert(certified<theorems::recurrence::through_time(sigmoid, {7, 8}, 3, 8)>);
