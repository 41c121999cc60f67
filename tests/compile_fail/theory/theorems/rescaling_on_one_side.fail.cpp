// expect-error: this step is false
#include <gradus/theory/theorems/recurrence.hpp>

using namespace gradus;

using letters = polynomial<"d", "w", "s", "t">;
inline constexpr rational_function<letters> d = letters::variable("d");
inline constexpr rational_function<letters> weight = letters::variable("w");
inline constexpr rational_function<letters> scale = letters::variable("s");
inline constexpr rational_function<letters> other = letters::variable("t");

static_assert(proved<equal(scale*(d* weight), d*(scale* weight / other))>);
