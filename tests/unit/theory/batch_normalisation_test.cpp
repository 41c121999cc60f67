#include "catch.hpp"

#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/theory/batch_normalisation.hpp>

#include <array>
#include <cmath>
#include <cstddef>

using namespace gradus;

namespace {

template <class T, std::size_t B>
constexpr T mean_of(const std::array<T, B>& x) {
    T sum(0);
    for (const T& term : x) sum = sum + term;
    return sum / T(static_cast<int>(B));
}

/// s of a batch, from its square and the root that the caller knows of its value.
template <class T>
constexpr dual<T> known_root(const dual<T>& square, const T& root) {
    return {root, square.derivative / (T(2) * root)};
}

/// Σ g y over the batch for inputs x, an s whose value is known, and γ: a cost with ∂C/∂y = g.
template <class T, std::size_t B>
constexpr dual<T> cost(const std::array<dual<T>, B>& x, const std::array<T, B>& g, const T& epsilon,
                       const T& root, const T& gamma) {
    const dual<T> mean = mean_of(x);
    dual<T> variance(0);
    for (const auto& term : x) variance = variance + sqr(term - mean) / T(static_cast<int>(B));
    const dual<T> s = known_root(variance + epsilon, root);
    dual<T> sum(0);
    for (std::size_t i = 0; i < B; ++i) sum = sum + g[i] * gamma * normalised(x[i], mean, s);
    return sum;
}

template <std::size_t B>
constexpr std::array<rational, B> gradient(const std::array<rational, B>& x,
                                           const std::array<rational, B>& g, rational root,
                                           rational gamma) {
    const rational mean = mean_of(x);
    std::array<rational, B> x_hat{}, products{}, result{};
    for (std::size_t i = 0; i < B; ++i) {
        x_hat[i] = normalised(x[i], mean, root);
        products[i] = g[i] * x_hat[i];
    }
    for (std::size_t i = 0; i < B; ++i)
        result[i] = batch_normalisation_gradient(gamma, root, g[i], mean_of(g), x_hat[i],
                                                 mean_of(products));
    return result;
}

// Mean 4, variance 9/4 + 25/4 + 1/4 + 9/4 = 11; √(11 + 5) = 4.
constexpr std::array<rational, 4> x{rational(1), rational(9), rational(5), rational(1)};
constexpr std::array<rational, 4> g{rational(1, 2), rational(-3), rational(2), rational(1, 5)};
constexpr rational epsilon = 5;
constexpr rational root = 4;
constexpr rational gamma_ = rational(3, 7);

} // namespace

TEST_CASE("The gradient through a batch is that of dual numbers, exactly") {
    constexpr bool is_equal = [] {
        const auto found = gradient(x, g, root, gamma_);
        for (std::size_t i = 0; i < 4; ++i) {
            std::array<dual<rational>, 4> moved{};
            for (std::size_t j = 0; j < 4; ++j) moved[j] = {x[j], rational(i == j ? 1 : 0)};
            if (found[i] != cost(moved, g, epsilon, root, gamma_).derivative) return false;
        }
        return true;
    }();
    STATIC_REQUIRE(is_equal);
}

TEST_CASE("The gradient through a batch sums to 0") {
    STATIC_REQUIRE(mean_of(gradient(x, g, root, gamma_)) == rational(0));
}

namespace {

template <std::size_t B>
constexpr rational along_the_output(const std::array<rational, B>& inputs,
                                    const std::array<rational, B>& errors, rational s) {
    const auto of_inputs = gradient(inputs, errors, s, gamma_);
    rational sum(0);
    for (std::size_t i = 0; i < B; ++i)
        sum = sum + of_inputs[i] * normalised(inputs[i], mean_of(inputs), s);
    return sum;
}

// Variance 4 is a square, so that ε = 0 has a rational root too.
constexpr std::array<rational, 4> z{rational(0), rational(0), rational(4), rational(4)};

} // namespace

TEST_CASE("Only without epsilon is the gradient orthogonal to the output") {
    STATIC_REQUIRE(along_the_output(x, g, root) != rational(0));
    STATIC_REQUIRE(along_the_output(z, g, 2) == rational(0));
    STATIC_REQUIRE(gradient(z, g, 2, gamma_)[0] != rational(0));
}

TEST_CASE("A mini-batch of two lets nothing through without epsilon") {
    constexpr std::array<rational, 2> two{rational(1), rational(7)};
    constexpr std::array<rational, 2> errors{rational(-2), rational(5, 3)};
    STATIC_REQUIRE(gradient(two, errors, 3, gamma_)[0] == rational(0)); // variance 9, ε = 0
    STATIC_REQUIRE(gradient(two, errors, 5, gamma_)[0] != rational(0)); // ε = 16
}

TEST_CASE("With a variance below 0 nothing is certain") {
    using box = interval<double>;
    STATIC_REQUIRE(certifies(normalised(box(5), box(1), sqrt(box(1)))));
    STATIC_REQUIRE_FALSE(certifies(normalised(box(5), box(1), sqrt(box(-1)))));
    STATIC_REQUIRE_FALSE(certifies(normalised(box(5), box(1), sqrt(box(-1, 1)))));
    REQUIRE(std::isnan(normalised(5.0, 1.0, numbers::sqrt(-1.0))));
}

TEST_CASE("Growth of linear layers by the size of a mini-batch") {
    STATIC_REQUIRE(normalised_linear_growth(rational(4)) == rational(2));
    STATIC_REQUIRE(normalised_linear_growth(rational(8)) == rational(6, 5));
}
