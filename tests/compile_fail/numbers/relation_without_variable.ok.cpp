#include <gradus/numbers/rewriting.hpp>

using namespace gradus;

constexpr auto x = polynomial<"x">::variable("x");

inline constexpr rewriting rules{x - 1};
