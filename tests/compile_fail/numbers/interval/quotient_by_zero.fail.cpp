// expect-error: interval_constant_is_divided_by_zero
#include <gradus/numbers/interval.hpp>

using namespace gradus::literals;

inline constexpr auto box = "1/0"_interval;
