// expect-error-within 12: an integer such as 2 is needed here
#include <gradus/numbers/expression.hpp>

const gradus::expression power = pown(gradus::expression("w"), 0.5);
