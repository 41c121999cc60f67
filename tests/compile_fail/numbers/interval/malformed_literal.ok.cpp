#include <gradus/numbers/interval.hpp>

using namespace gradus::literals;

inline constexpr auto box = "1.23"_interval;
