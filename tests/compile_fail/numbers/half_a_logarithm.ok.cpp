#include <gradus/numbers/logarithmic.hpp>
#include <gradus/numbers/rational.hpp>

using number = gradus::logarithmic<gradus::rational>;
inline constexpr auto a = number::ln(2) * number(gradus::rational(1, 1));
