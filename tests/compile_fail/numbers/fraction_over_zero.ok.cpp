#include <gradus/numbers/rational_function.hpp>

using namespace gradus;

using function = rational_function<polynomial<"E">>;
constexpr function E = polynomial<"E">::variable("E");

inline constexpr function hidden = 1 / (sqr(E + 1) - sqr(E) - 3 * E - 1);
