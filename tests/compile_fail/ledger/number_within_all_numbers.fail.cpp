// expect-error: this_number_needs_finite_bounds
#include "../../../examples/articles/ledger.hpp"

constexpr auto third = ledger::number("1/3", gradus::constant<gradus::interval<double>>(1, 3),
                                      gradus::interval<double>::entire());
