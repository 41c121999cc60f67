#include "../../../examples/articles/ledger.hpp"

constexpr auto fact = ledger::exact("σ(40) in binary64", gradus::sigmoid(40.0), 1);
