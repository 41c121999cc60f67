#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

using gradus::pown;
using gradus::rational;

inline constexpr rational power = pown(rational(2), 62);
