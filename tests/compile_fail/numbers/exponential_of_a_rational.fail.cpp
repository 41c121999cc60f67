// expect-error: this_function_of_a_logarithmic_number_is_not_known_exactly
#include <gradus/numbers/logarithmic.hpp>
#include <gradus/numbers/rational.hpp>

using number = gradus::logarithmic<gradus::rational>;
inline constexpr auto a = exp(number(2));
