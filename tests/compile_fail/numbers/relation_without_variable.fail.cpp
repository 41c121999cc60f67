// expect-error: relation_is_a_constant
#include <gradus/numbers/rewriting.hpp>

using namespace gradus;

constexpr auto x = polynomial<"x">::variable("x");

inline constexpr rewriting rules{x - x};
