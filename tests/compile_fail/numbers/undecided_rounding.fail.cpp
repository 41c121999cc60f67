// expect-error: the_correct_rounding_of_this_value_could_not_be_decided
#include <gradus/numbers/elementary/wide.hpp>

using namespace gradus::numbers;
using namespace gradus::numbers::elementary;

// 1 known to 2⁻¹⁶⁰ only: what it is upward is not known.
static_assert(decided(round_wide<rounding::upward, double>(to_wide(1))) != 0);
