#include <gradus/numbers/expression.hpp>
#include <gradus/numbers/scalar.hpp>

const gradus::expression tenth = gradus::constant<gradus::expression>(1, 10);
