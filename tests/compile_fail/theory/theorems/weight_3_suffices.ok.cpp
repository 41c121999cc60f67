#include <gradus/theory/theorems/chain.hpp>

using namespace gradus;

static_assert(certified<theorems::chain::grows(5, 0, {-0.1, 0.1})>);
