// expect-error: this statement is false: on shown::range the function takes shown::values
#include <gradus/theory/theorems/gates.hpp>

using namespace gradus::theorems::gates;

static_assert(gradus::certified<only_bias_that_keeps(0.5, 100, {5, 20})>);
