#include <gradus/numbers/polynomial.hpp>

constexpr gradus::polynomial<"x"> one = 1;
