#include "../../../examples/articles/ledger.hpp"

constexpr auto third =
    ledger::number("1/3", gradus::constant<gradus::interval<double>>(1, 3), {0.3333, 0.3334});
