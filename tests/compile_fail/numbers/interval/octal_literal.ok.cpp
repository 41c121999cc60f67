#include <gradus/numbers/interval.hpp>

using namespace gradus::literals;

inline constexpr auto box = 10_interval;
