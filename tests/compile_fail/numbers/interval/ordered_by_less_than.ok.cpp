#include <gradus/numbers/interval.hpp>

inline constexpr bool less =
    certainly_less(gradus::interval<double>(1, 3), gradus::interval<double>(2, 4));
