#include "../../../examples/articles/ledger.hpp"

constexpr double product = std::numeric_limits<double>::max();
constexpr auto equality = ledger::exact("the largest number of binary64", product, product);
