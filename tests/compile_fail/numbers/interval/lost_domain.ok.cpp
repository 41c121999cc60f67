#include <gradus/numbers/interval.hpp>

template <class T>
constexpr T formula(const T& w) {
    return log(1 - 4 / w);
}

static_assert(certainly_less(formula(gradus::interval<double>(4.001, 4.02)), -5),
              "the logarithm is less than −5");
