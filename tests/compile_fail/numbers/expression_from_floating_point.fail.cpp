// expect-error-within 12: 0.1 is no formula; constant<expression>.1, 10. is
#include <gradus/numbers/expression.hpp>
#include <gradus/numbers/scalar.hpp>

const gradus::expression tenth = 0.1;
