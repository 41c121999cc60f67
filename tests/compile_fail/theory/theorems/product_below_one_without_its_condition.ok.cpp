#include <gradus/theory/theorems/sigmoid_slope.hpp>

using namespace gradus;
using namespace theorems::slope;

// F is any positive number, τ one below 1.
static_assert(proved<positive(two_slopes::sigma - two_slopes::sigma * two_slopes::tau)>);
