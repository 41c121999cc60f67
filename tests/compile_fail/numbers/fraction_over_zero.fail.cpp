// expect-error: rational_function_is_divided_by_zero
#include <gradus/numbers/rational_function.hpp>

using namespace gradus;

using function = rational_function<polynomial<"E">>;
constexpr function E = polynomial<"E">::variable("E");

inline constexpr function hidden = 1 / (sqr(E + 1) - sqr(E) - 2 * E - 1);
