// expect-error-within 12: a polynomial has from 1 to 16 variables
#include <gradus/numbers/polynomial.hpp>

constexpr gradus::polynomial<> one = 1;
