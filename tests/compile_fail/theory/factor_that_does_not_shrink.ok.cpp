#include <gradus/theory/underflow_depth.hpp>

constexpr auto depth = gradus::underflow_depth({1, 4}, gradus::binary64);
