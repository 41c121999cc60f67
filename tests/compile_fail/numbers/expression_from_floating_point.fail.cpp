// expect-error: deleted
#include <gradus/numbers/expression.hpp>

const gradus::expression tenth = 0.1;
