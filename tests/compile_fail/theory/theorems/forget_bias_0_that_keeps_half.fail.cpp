// expect-error: this statement is false: on shown::range the function takes shown::values
#include <gradus/theory/theorems/gates.hpp>

using namespace gradus::theorems::gates;

static_assert(gradus::certified<keeps_at_least(0, 100, 0.5)>);
