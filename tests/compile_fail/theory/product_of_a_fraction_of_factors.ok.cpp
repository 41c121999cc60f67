#include <gradus/theory/random_weights.hpp>

// One and a half standard deviations would have been one.
inline constexpr auto product = gradus::random_weights::product_of_factors(10, 2);
