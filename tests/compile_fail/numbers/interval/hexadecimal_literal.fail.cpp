// expect-error: interval_constant_cannot_be_read
#include <gradus/numbers/interval.hpp>

using namespace gradus::literals;

inline constexpr auto box = 0x10_interval;
