#include <gradus/numbers/expression.hpp>

const gradus::expression power = pown(gradus::expression("w"), 2);
