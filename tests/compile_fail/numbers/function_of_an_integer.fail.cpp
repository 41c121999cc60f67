// expect-error-within 12: an integer is no scalar: write 2.0
#include <gradus/numbers/expression.hpp>

// It was the text "|−3|".
const auto three = gradus::abs(-3);
