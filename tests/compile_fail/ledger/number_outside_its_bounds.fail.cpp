// expect-error: this_number_is_not_certain_to_lie_within_its_bounds
#include "../../../examples/articles/ledger.hpp"

constexpr auto third =
    ledger::number("1/3", gradus::constant<gradus::interval<double>>(1, 3), {0.3, 0.3333});
