#include <gradus/numbers/expression.hpp>

// It was the text "|−3|".
const auto three = gradus::abs(-3.0);
