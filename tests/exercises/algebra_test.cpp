// The scalars that stand for every number: what they say is compared with std::exp, std::log and
// std::sqrt at many numbers, and what they cannot know they refuse.

#include "exercise.hpp"

#include <cmath>
#include <cstdio>
#include <initializer_list>

namespace {

using exercise::any_sigma, exercise::any_u, exercise::any_weight, exercise::any_z;
using exercise::z_of_sigma;

int failures = 0;

void compare(const char* what, double at, double found, double expected) {
    if (std::abs(found - expected) <= 1e-9 * (1 + std::abs(expected))) return;
    std::printf("%s at %g: %.17g, not %.17g\n", what, at, found, expected);
    ++failures;
}

// Formulas of w and of σ, for z ≥ 0.
double value(const exercise::function_of_e& g, double z) {
    return g.f.at(z, std::log1p(std::exp(z)), std::exp(z / 2));
}
double value(const exercise::function_of_z& g, double z) {
    return g.f.at(z, 1 / (1 + std::exp(-z)), std::log1p(std::exp(z)));
}
double value(const exercise::function_of_positive_u& g, double u) { return g.f.at(u); }

void compare_for_weights(const char* what, auto formula) {
    for (const double z : {0.0, 0.125, 0.5, 1.0, 1.7, 3.0, 5.5, 9.0}) {
        const double s = 1 / (1 + std::exp(-z));
        compare(what, z, value(formula(any_weight), z), formula(1 / (s * (1 - s))));
    }
}
void compare_for_sigmas(const char* what, auto formula) {
    for (const double z : {0.0, 0.125, 0.5, 1.0, 1.7, 3.0, 5.5, 9.0}) {
        compare(what, z, value(formula(any_sigma), z), formula(1 / (1 + std::exp(-z))));
        compare(what, -z, value(formula(1 - any_sigma), z), formula(1 / (1 + std::exp(z))));
    }
}
void compare_for_numbers(const char* what, auto formula) {
    for (const double z : {-7.5, -2.0, -0.3, 0.0, 0.1, 1.0, 4.25, 8.0})
        compare(what, z, value(formula(any_z), z), formula(z));
}
void compare_for_signs(const char* what, auto formula) {
    for (const double u : {1e-3, 0.5, 1.0, 17.0}) {
        compare(what, u, value(formula(any_u), u), formula(u));
        compare(what, -u, value(formula(-any_u), u), formula(-u));
    }
}

/// Whether a formula is known as algebra: what is not is no constant.
template <auto formula>
concept Known = requires { std::bool_constant<(static_cast<void>(formula()), true)>{}; };

// Roots: of squares that are known to be squares of what is positive.
static_assert(gradus::sqrt(any_weight) * gradus::sqrt(any_weight) == any_weight);
static_assert(gradus::sqrt(any_weight * any_weight) == any_weight);
static_assert(gradus::sqrt(1 - 4 / any_weight) == 2 * any_sigma - 1);
static_assert(gradus::sqrt(exercise::function_of_e(0)) == 0);
static_assert(!Known<[] { return gradus::sqrt(any_sigma); }>);
static_assert(!Known<[] { return gradus::sqrt(-any_weight); }>);
static_assert(!Known<[] { return gradus::sqrt(any_weight + 1); }>);
static_assert(!Known<[] { return gradus::sqrt(1 / any_weight - 1); }>);
static_assert(!Known<[] { return gradus::sqrt(2 * any_weight); }>);
static_assert(!Known<[] { return gradus::sqrt(z_of_sigma); }>);
// Logarithms: of what is positive.
static_assert(gradus::log(any_sigma / (1 - any_sigma)) == z_of_sigma);
static_assert(!(gradus::log(any_sigma) == z_of_sigma));
static_assert(gradus::log(exercise::function_of_e(1)) == 0);
static_assert(!Known<[] { return gradus::log(-any_weight); }>);
static_assert(!Known<[] { return gradus::log(any_weight - any_weight); }>);
static_assert(!Known<[] { return gradus::log(2 * any_weight); }>);
static_assert(!Known<[] { return gradus::log(any_weight - 4); }>);
// Powers of e, and sizes.
static_assert(gradus::exp(z_of_sigma) == any_sigma / (1 - any_sigma));
static_assert(!Known<[] { return gradus::exp(z_of_sigma * z_of_sigma); }>);
static_assert(!Known<[] { return gradus::exp(any_weight); }>);
static_assert(gradus::abs(any_weight - 4) == any_weight - 4);
static_assert(!Known<[] { return gradus::abs(any_weight - 5); }>);
static_assert(!Known<[] { return gradus::abs(-any_sigma); }>);
// Nothing is what it is divided by.
static_assert(!Known<[] { return any_weight / (any_sigma - any_sigma); }>);
static_assert(!Known<[] { return any_z / (any_z - any_z); }>);

// Doubles are the fractions that they are, and none is rounded.
static_assert(exercise::exactly(0.375) == gradus::rational(3, 8));
static_assert(exercise::exactly(-3.0) == gradus::rational(-3));
static_assert(exercise::exactly(0.1) != gradus::rational(1, 10));
static_assert(exercise::exactly(0x1p-60) == gradus::rational(1, 1L << 60));
static_assert(!Known<[] { return exercise::exactly(0x1p-61); }>);
static_assert(!Known<[] { return exercise::exactly(1e-30); }>);
static_assert(!Known<[] { return exercise::exactly(1e300); }>);

// Formulas of every z, and what is not one.
static_assert(gradus::tanh(any_z) == 2 * gradus::sigmoid(2 * any_z) - 1);
static_assert(!(gradus::tanh(any_z) == 2 * gradus::sigmoid(any_z) - 1));
static_assert(gradus::softplus(any_z) - gradus::softplus(-any_z) == any_z);
static_assert(!Known<[] { return gradus::exp(any_z * any_z); }>);
static_assert(!Known<[] { return gradus::exp(any_z / 2); }>);
static_assert(!Known<[] { return gradus::softplus(2 * any_z); }>);
static_assert(!Known<[] { return gradus::relu(any_z); }>);
static_assert(exercise::slope_of(gradus::sigmoid(any_z)) == gradus::sigmoid.derivative(any_z));
static_assert(exercise::slope_of(gradus::tanh(any_z)) == gradus::tanh.derivative(any_z));
static_assert(exercise::slope_of(gradus::softplus(any_z)) == gradus::sigmoid(any_z));
static_assert(exercise::slope_of(any_z * any_z) == 2 * any_z);
static_assert(exercise::slope_of(gradus::exp(3 * any_z)) == 3 * gradus::exp(3 * any_z));
// Signs.
static_assert(!Known<[] { return gradus::relu(any_u - 1); }>);
static_assert(!Known<[] { return gradus::abs(any_u * any_u - any_u); }>);

} // namespace

int main() {
    compare_for_weights("w", [](auto w) { return w; });
    compare_for_weights("√w", [](auto w) { return gradus::sqrt(w); });
    compare_for_weights("√(1 − 4/w)", [](auto w) { return gradus::sqrt(1 - 4 / w); });
    compare_for_weights("√(w² − 4w)", [](auto w) { return gradus::sqrt(w * w - 4 * w); });
    compare_for_weights("ln w", [](auto w) { return gradus::log(w); });
    compare_for_weights("ln(1/w²)", [](auto w) { return gradus::log(1 / (w * w)); });
    compare_for_weights(
        "ln(A − 1)", [](auto w) { return gradus::log(w * (1 + gradus::sqrt(1 - 4 / w)) / 2 - 1); });
    compare_for_weights("ln(√w + √(w − 4))", [](auto w) {
        return gradus::log((gradus::sqrt(w) + gradus::sqrt(w - 4)) / 2);
    });
    compare_for_weights("|w − 4|", [](auto w) { return gradus::abs(w - 4); });
    compare_for_weights("e^(3 ln(A − 1))", [](auto w) {
        return gradus::exp(-3 * gradus::log(w * (1 + gradus::sqrt(1 - 4 / w)) / 2 - 1));
    });
    compare_for_sigmas("s", [](auto s) { return s; });
    compare_for_sigmas("ln s", [](auto s) { return gradus::log(s); });
    compare_for_sigmas("ln s²", [](auto s) { return gradus::log(s * s); });
    compare_for_sigmas("−ln(1/s − 1)", [](auto s) { return -gradus::log(1 / s - 1); });
    compare_for_sigmas("√(s/(1 − s))", [](auto s) { return gradus::sqrt(s / (1 - s)); });

    compare_for_numbers("e^(−3z)", [](auto z) { return gradus::exp(-3 * z); });
    compare_for_numbers("e^(2z) − 1", [](auto z) { return gradus::expm1(2 * z); });
    compare_for_numbers("σ(−2z)", [](auto z) { return gradus::sigmoid(-2 * z); });
    compare_for_numbers("σ′(3z)", [](auto z) { return gradus::sigmoid.derivative(3 * z); });
    compare_for_numbers("tanh(z/2)", [](auto z) { return gradus::tanh(z / 2); });
    compare_for_numbers("tanh(−z)", [](auto z) { return gradus::tanh(-z); });
    compare_for_numbers("tanh′(z)", [](auto z) { return gradus::tanh.derivative(z); });
    compare_for_numbers("ln(1 + e^z)", [](auto z) { return gradus::log(1 + gradus::exp(z)); });
    compare_for_numbers("softplus(−z)", [](auto z) { return gradus::softplus(-z); });
    compare_for_numbers("swish", [](auto z) { return gradus::swish(z); });
    compare_for_numbers("swish′", [](auto z) { return gradus::swish.derivative(z); });

    compare_for_signs("relu", [](auto z) { return gradus::relu(z); });
    compare_for_signs("relu′", [](auto z) { return z * gradus::relu.derivative(z); });
    compare_for_signs("|z|", [](auto z) { return gradus::abs(3 * z); });
    return failures == 0 ? 0 : 1;
}
