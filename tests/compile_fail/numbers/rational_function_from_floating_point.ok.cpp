#include <gradus/numbers/rational_function.hpp>

inline constexpr gradus::rational_function<gradus::polynomial<"x">> half = gradus::rational(1, 2);
