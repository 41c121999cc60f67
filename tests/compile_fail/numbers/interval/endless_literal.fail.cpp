// expect-error: interval_constant_is_too_long
#include <gradus/numbers/interval.hpp>

using namespace gradus::literals;

inline constexpr auto box = 1e1001_interval;
