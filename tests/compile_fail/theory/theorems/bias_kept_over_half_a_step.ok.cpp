#include <gradus/theory/theorems/gates.hpp>

using namespace gradus::theorems::gates;

inline constexpr double kept = gradus::kept_by_bias(1.0, 5);
