// expect-error: rational_needs_more_than_64_bits
#include <gradus/numbers/rational.hpp>

using gradus::rational;

inline constexpr rational sum = rational(1, 4294967296) * rational(1, 4294967296);
