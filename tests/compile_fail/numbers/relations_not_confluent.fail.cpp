// expect-error: relations_are_not_known_to_be_confluent_use_a_certificate
#include <gradus/numbers/rewriting.hpp>

using namespace gradus;

using plane = polynomial<"x", "y">;
constexpr plane x = plane::variable("x");
constexpr plane y = plane::variable("y");
constexpr plane parabola = sqr(x) - y;
constexpr plane curve = x * y - 1;

inline constexpr rewriting rules{parabola, curve};
