#include <gradus/numbers/interval.hpp>

using namespace gradus::literals;

inline constexpr auto box = "0/1"_interval;
