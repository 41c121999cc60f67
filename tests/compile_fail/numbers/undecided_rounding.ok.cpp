#include <gradus/numbers/elementary/wide.hpp>

using namespace gradus::numbers;
using namespace gradus::numbers::elementary;

static_assert(decided(round_wide<rounding::to_nearest, double>(to_wide(1))) != 0);
