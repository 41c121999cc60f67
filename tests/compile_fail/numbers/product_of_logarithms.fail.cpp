// expect-error: a_logarithm_is_multiplied_by_0_1_or_minus_1_only
#include <gradus/numbers/logarithmic.hpp>
#include <gradus/numbers/rational.hpp>

using number = gradus::logarithmic<gradus::rational>;
inline constexpr auto a = number::ln(2) * number::ln(3);
