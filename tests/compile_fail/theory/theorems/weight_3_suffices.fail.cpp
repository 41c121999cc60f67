// expect-error: this statement is false: on shown::range the function takes shown::values
#include <gradus/theory/theorems/chain.hpp>

using namespace gradus;

static_assert(certified<theorems::chain::grows(3, 0, {-0.1, 0.1})>);
