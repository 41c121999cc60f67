#include <gradus/core/verdict.hpp>
#include <gradus/numbers/rational.hpp>

using gradus::rational;

static_assert(gradus::proved_equal<1 - rational(3, 4), rational(1, 4)>);
