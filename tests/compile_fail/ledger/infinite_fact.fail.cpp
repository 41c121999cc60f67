// expect-error: this_number_needs_finite_bounds
#include "../../../examples/articles/ledger.hpp"

constexpr double product = std::numeric_limits<double>::infinity();
constexpr auto equality = ledger::exact("the largest number of binary64", product, product);
