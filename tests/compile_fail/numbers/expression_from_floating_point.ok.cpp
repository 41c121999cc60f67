#include <gradus/numbers/expression.hpp>

const gradus::expression tenth = gradus::constant<gradus::expression>(1, 10);
