#include <gradus/core/claim.hpp>
#include <gradus/numbers/follows.hpp>
#include <gradus/numbers/polynomial.hpp>

using namespace gradus;

using plane = polynomial<"x", "y">;
constexpr plane x = plane::variable("x");
constexpr plane y = plane::variable("y");
constexpr plane parabola = sqr(x) - y;
constexpr plane hyperbola = x * y - 1;

static_assert(proved<follows(sqr(y), x, multiple{-y, parabola}, multiple{x, hyperbola})>);
