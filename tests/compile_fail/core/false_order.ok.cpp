#include <gradus/core/verdict.hpp>
#include <gradus/numbers/rational.hpp>

using gradus::rational;

// Article 000's claim 15: the sigmoid's slope is less than 1/4. At 0 it is 1/4.
static_assert(gradus::proved_at_most<rational(1, 2) * (1 - rational(1, 2)), rational(1, 4)>);
