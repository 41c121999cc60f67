// expect-error-within 12: an integer such as 2 is needed here
#include <gradus/theory/random_weights.hpp>

// One and a half standard deviations would have been one.
inline constexpr auto product = gradus::random_weights::product_of_factors(10, 1.5);
