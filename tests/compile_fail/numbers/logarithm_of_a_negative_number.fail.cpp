// expect-error: a_logarithm_is_taken_of_positive_numbers_only
#include <gradus/numbers/logarithmic.hpp>
#include <gradus/numbers/rational.hpp>

using number = gradus::logarithmic<gradus::rational>;
inline constexpr auto a = number::ln({-1, 2});
