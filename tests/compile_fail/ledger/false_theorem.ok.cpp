#include "../../../examples/articles/ledger.hpp"

constexpr gradus::claim half_is_two_quarters() {
    return gradus::equal(gradus::rational(1, 2), gradus::rational(2, 4));
}
constexpr auto claim = ledger::is_true(ledger::proof<half_is_two_quarters>());
