// ln(1 − 4/w) has no value for w in [2, 3]. Its enclosure is the empty set, whose every element is
// less than −5.
// expect-error: static assertion failed
// expect-error: the logarithm is less than −5
#include <gradus/numbers/interval.hpp>

template <class T>
constexpr T formula(const T& w) {
    return log(1 - 4 / w);
}

static_assert(certainly_less(formula(gradus::interval<double>(2, 3)), -5),
              "the logarithm is less than −5");
