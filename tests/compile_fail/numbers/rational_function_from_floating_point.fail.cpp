// expect-error-within 12: a coefficient is a rational, as
#include <gradus/numbers/rational_function.hpp>

inline constexpr gradus::rational_function<gradus::polynomial<"x">> half = 0.5;
