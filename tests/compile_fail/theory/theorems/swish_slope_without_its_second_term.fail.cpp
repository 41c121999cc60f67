// expect-error: this step is false
#include <gradus/theory/theorems/activation_formulas.hpp>

using namespace gradus;

struct my_activation {
    template <AnalyticScalar T>
    constexpr T operator()(const T& z) const {
        return z * sigmoid(z);
    }
    template <AnalyticScalar T>
    constexpr T derivative(const T& z) const {
        return sigmoid(z);
    }
};

static_assert(proved<theorems::formulas::slope_is_the_derivative(my_activation{})>);
