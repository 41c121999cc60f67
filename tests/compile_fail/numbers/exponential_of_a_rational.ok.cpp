#include <gradus/numbers/logarithmic.hpp>
#include <gradus/numbers/rational.hpp>

using number = gradus::logarithmic<gradus::rational>;
inline constexpr auto a = exp(number::ln(2));
