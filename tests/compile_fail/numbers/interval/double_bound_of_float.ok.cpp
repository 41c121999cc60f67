#include <gradus/numbers/interval.hpp>

inline constexpr auto box = gradus::interval<float>(0.1f);
