// expect-error: the left side does not equal the right side
// expect-error: equality<(gradus::numbers::)?rational\{1, 2\}, .*rational\{1, 4\}>
#include <gradus/core/verdict.hpp>
#include <gradus/numbers/rational.hpp>

using gradus::rational;

static_assert(gradus::proved_equal<1 - rational(2, 4), rational(1, 4)>);
