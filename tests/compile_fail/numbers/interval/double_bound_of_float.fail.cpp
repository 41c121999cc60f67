// 0.1 would be rounded to a float in silence.
// expect-error: no matching function|no matching conversion
#include <gradus/numbers/interval.hpp>

inline constexpr auto box = gradus::interval<float>(0.1);
