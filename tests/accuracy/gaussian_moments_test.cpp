#include "catch.hpp"
#include "reference.hpp"

#include <gradus/activations.hpp>
#include <gradus/theory/forecast/moments_of.hpp>

#include <cmath>
#include <type_traits>
#include <vector>

// The moments of every activation under a normal distribution against MPFR: Gauss and Legendre's
// five points on pieces of the line, another method than the trapezoid rule, at 128 bits.
namespace {

using gradus::interval;
using gradus::mean_field::moments;
using reference::real;

constexpr mpfr_prec_t precision = 128;

/// y ← φ(x) or φ′(x)
using exact_function = void (*)(mpfr_ptr y, mpfr_ptr x);

struct exact {
    exact_function value;
    exact_function slope;
};

void sigma(mpfr_ptr y, mpfr_ptr x) { reference::sigmoid.evaluate(y, x); }
void sigma_slope(mpfr_ptr y, mpfr_ptr x) { reference::sigmoid_derivative.evaluate(y, x); }
void softplus(mpfr_ptr y, mpfr_ptr x) { reference::softplus.evaluate(y, x); }
void tanh(mpfr_ptr y, mpfr_ptr x) { mpfr_tanh(y, x, MPFR_RNDN); }
void tanh_slope(mpfr_ptr y, mpfr_ptr x) { reference::inverse_square_of_cosh(y, x); }
void swish(mpfr_ptr y, mpfr_ptr x) {
    sigma(y, x);
    mpfr_mul(y, y, x, MPFR_RNDN);
}
void swish_slope(mpfr_ptr y, mpfr_ptr x) {
    real s(precision);
    sigma(s, x);
    sigma_slope(y, x);
    mpfr_fma(y, y, x, s, MPFR_RNDN);
}
/// y ← Φ(x)
void distribution(mpfr_ptr y, mpfr_ptr x) {
    real root(precision);
    mpfr_sqrt_ui(root, 2, MPFR_RNDN);
    mpfr_div(y, x, root, MPFR_RNDN);
    mpfr_neg(y, y, MPFR_RNDN);
    mpfr_erfc(y, y, MPFR_RNDN);
    mpfr_div_2ui(y, y, 1, MPFR_RNDN);
}
/// y ← e^(−x²/2)/√(2π)
void density(mpfr_ptr y, mpfr_ptr x) {
    real root(precision);
    mpfr_const_pi(root, MPFR_RNDN);
    mpfr_mul_2ui(root, root, 1, MPFR_RNDN);
    mpfr_sqrt(root, root, MPFR_RNDN);
    mpfr_sqr(y, x, MPFR_RNDN);
    mpfr_div_2ui(y, y, 1, MPFR_RNDN);
    mpfr_neg(y, y, MPFR_RNDN);
    mpfr_exp(y, y, MPFR_RNDN);
    mpfr_div(y, y, root, MPFR_RNDN);
}
void gelu(mpfr_ptr y, mpfr_ptr x) {
    distribution(y, x);
    mpfr_mul(y, y, x, MPFR_RNDN);
}
void gelu_slope(mpfr_ptr y, mpfr_ptr x) {
    real p(precision);
    distribution(p, x);
    density(y, x);
    mpfr_fma(y, y, x, p, MPFR_RNDN);
}
bool is_positive(mpfr_ptr x) { return mpfr_sgn(x) > 0; }
void relu(mpfr_ptr y, mpfr_ptr x) {
    is_positive(x) ? mpfr_set(y, x, MPFR_RNDN) : mpfr_set_ui(y, 0, MPFR_RNDN);
}
void relu_slope(mpfr_ptr y, mpfr_ptr x) { mpfr_set_ui(y, is_positive(x) ? 1 : 0, MPFR_RNDN); }
void leaky(mpfr_ptr y, mpfr_ptr x) {
    is_positive(x) ? mpfr_set(y, x, MPFR_RNDN) : mpfr_div_ui(y, x, 100, MPFR_RNDN);
}
void leaky_slope(mpfr_ptr y, mpfr_ptr x) {
    mpfr_set_ui(y, 1, MPFR_RNDN);
    if (!is_positive(x)) mpfr_div_ui(y, y, 100, MPFR_RNDN);
}
void elu(mpfr_ptr y, mpfr_ptr x) {
    is_positive(x) ? mpfr_set(y, x, MPFR_RNDN) : mpfr_expm1(y, x, MPFR_RNDN);
}
void elu_slope(mpfr_ptr y, mpfr_ptr x) {
    is_positive(x) ? mpfr_set_ui(y, 1, MPFR_RNDN) : mpfr_exp(y, x, MPFR_RNDN);
}
void times(mpfr_ptr y, gradus::rational factor) {
    mpfr_mul_si(y, y, factor.numerator, MPFR_RNDN);
    mpfr_div_si(y, y, factor.denominator, MPFR_RNDN);
}
void selu(mpfr_ptr y, mpfr_ptr x) {
    elu(y, x);
    if (!is_positive(x)) times(y, gradus::selu_activation::alpha);
    times(y, gradus::selu_activation::lambda);
}
void selu_slope(mpfr_ptr y, mpfr_ptr x) {
    elu_slope(y, x);
    if (!is_positive(x)) times(y, gradus::selu_activation::alpha);
    times(y, gradus::selu_activation::lambda);
}
void held(mpfr_ptr y, mpfr_ptr x, long size) {
    mpfr_set(y, x, MPFR_RNDN);
    if (mpfr_cmp_si(y, size) > 0) mpfr_set_si(y, size, MPFR_RNDN);
    if (mpfr_cmp_si(y, -size) < 0) mpfr_set_si(y, -size, MPFR_RNDN);
}
void held_slope(mpfr_ptr y, mpfr_ptr x, long size) {
    mpfr_set_ui(y, mpfr_cmp_si(x, size) < 0 && mpfr_cmp_si(x, -size) > 0, MPFR_RNDN);
}
void hard_tanh(mpfr_ptr y, mpfr_ptr x) { held(y, x, 1); }
void hard_tanh_slope(mpfr_ptr y, mpfr_ptr x) { held_slope(y, x, 1); }
void hard_sigmoid(mpfr_ptr y, mpfr_ptr x) {
    held(y, x, 3);
    mpfr_add_ui(y, y, 3, MPFR_RNDN);
    mpfr_div_ui(y, y, 6, MPFR_RNDN);
}
void hard_sigmoid_slope(mpfr_ptr y, mpfr_ptr x) {
    held_slope(y, x, 3);
    mpfr_div_ui(y, y, 6, MPFR_RNDN);
}
void identity(mpfr_ptr y, mpfr_ptr x) { mpfr_set(y, x, MPFR_RNDN); }
void one(mpfr_ptr y, mpfr_ptr) { mpfr_set_ui(y, 1, MPFR_RNDN); }

exact exact_of(const gradus::sigmoid_activation&) { return {sigma, sigma_slope}; }
exact exact_of(const gradus::tanh_activation&) { return {tanh, tanh_slope}; }
exact exact_of(const gradus::relu_activation&) { return {relu, relu_slope}; }
exact exact_of(const gradus::leaky_relu_activation&) { return {leaky, leaky_slope}; }
exact exact_of(const gradus::elu_activation&) { return {elu, elu_slope}; }
exact exact_of(const gradus::softplus_activation&) { return {softplus, sigma}; }
exact exact_of(const gradus::swish_activation&) { return {swish, swish_slope}; }
exact exact_of(const gradus::gelu_activation&) { return {gelu, gelu_slope}; }
exact exact_of(const gradus::selu_activation&) { return {selu, selu_slope}; }
exact exact_of(const gradus::hard_sigmoid_activation&) {
    return {hard_sigmoid, hard_sigmoid_slope};
}
exact exact_of(const gradus::hard_tanh_activation&) { return {hard_tanh, hard_tanh_slope}; }
exact exact_of(const gradus::identity_activation&) { return {identity, one}; }

/// The three means, each as an integral over pieces whose ends, multiples of 1/16 or of a smaller
/// power of two, hold every kink.
struct exact_moments {
    real mean{precision};
    real square{precision};
    real slope_square{precision};
};

void integrate(exact_moments& sum, const exact& f, double q) {
    // (5 ± 2√(10/7))/9 and (322 ± 13√70)/900
    real nodes[3] = {real(precision), real(precision), real(precision)};
    real weights[3] = {real(precision), real(precision), real(precision)};
    for (int k : {1, 2}) {
        mpfr_set_ui(nodes[k], 10, MPFR_RNDN);
        mpfr_div_ui(nodes[k], nodes[k], 7, MPFR_RNDN);
        mpfr_sqrt(nodes[k], nodes[k], MPFR_RNDN);
        mpfr_mul_si(nodes[k], nodes[k], k == 1 ? -2 : 2, MPFR_RNDN);
        mpfr_add_ui(nodes[k], nodes[k], 5, MPFR_RNDN);
        mpfr_sqrt(nodes[k], nodes[k], MPFR_RNDN);
        mpfr_div_ui(nodes[k], nodes[k], 3, MPFR_RNDN);
        mpfr_sqrt_ui(weights[k], 70, MPFR_RNDN);
        mpfr_mul_si(weights[k], weights[k], k == 1 ? 13 : -13, MPFR_RNDN);
        mpfr_add_ui(weights[k], weights[k], 322, MPFR_RNDN);
        mpfr_div_ui(weights[k], weights[k], 900, MPFR_RNDN);
    }
    mpfr_set_ui(nodes[0], 0, MPFR_RNDN);
    mpfr_set_ui(weights[0], 128, MPFR_RNDN);
    mpfr_div_ui(weights[0], weights[0], 225, MPFR_RNDN);

    const double root = std::sqrt(q);
    double piece = 1.0 / 16;
    while (piece > root / 8) piece /= 2;
    const int pieces = static_cast<int>(std::ceil(11 * root / piece));
    real z(precision), x(precision), weight(precision), height(precision), exact_root(precision);
    mpfr_set_d(exact_root, q, MPFR_RNDN);
    mpfr_sqrt(exact_root, exact_root, MPFR_RNDN);
    for (mpfr_ptr s : {mpfr_ptr(sum.mean), mpfr_ptr(sum.square), mpfr_ptr(sum.slope_square)})
        mpfr_set_zero(s, 1);
    for (int k = -pieces; k < pieces; ++k)
        for (int node : {-2, -1, 0, 1, 2}) {
            mpfr_mul_si(z, nodes[std::abs(node)], node < 0 ? -1 : 1, MPFR_RNDN);
            mpfr_add_si(z, z, 2 * k + 1, MPFR_RNDN);
            mpfr_mul_d(z, z, piece / 2, MPFR_RNDN);
            mpfr_div(x, z, exact_root, MPFR_RNDN);
            density(weight, x);
            mpfr_mul(weight, weight, weights[std::abs(node)], MPFR_RNDN);
            f.value(height, z);
            mpfr_fma(sum.mean, weight, height, sum.mean, MPFR_RNDN);
            mpfr_sqr(height, height, MPFR_RNDN);
            mpfr_fma(sum.square, weight, height, sum.square, MPFR_RNDN);
            f.slope(height, z);
            mpfr_sqr(height, height, MPFR_RNDN);
            mpfr_fma(sum.slope_square, weight, height, sum.slope_square, MPFR_RNDN);
        }
    for (mpfr_ptr s : {mpfr_ptr(sum.mean), mpfr_ptr(sum.square), mpfr_ptr(sum.slope_square)}) {
        mpfr_mul_d(s, s, piece / 2, MPFR_RNDN);
        mpfr_div(s, s, exact_root, MPFR_RNDN);
    }
}

/// Is the number in x, or beyond its ends by less than the reference's own error? The enclosures of
/// the closed forms are a few last places wide.
bool holds(const interval<double>& x, mpfr_ptr number) {
    real slack(precision), end(precision);
    mpfr_abs(slack, number, MPFR_RNDN);
    mpfr_add_ui(slack, slack, 1, MPFR_RNDN);
    mpfr_mul_2si(slack, slack, -62, MPFR_RNDN);
    mpfr_add(end, number, slack, MPFR_RNDN);
    if (mpfr_cmp_d(end, x.lower()) < 0) return false;
    mpfr_sub(end, number, slack, MPFR_RNDN);
    return mpfr_cmp_d(end, x.upper()) <= 0;
}

const std::vector<double> variances{1e-4, 0.01, 0.3, 1, 4.75, 33};

} // namespace

TEST_CASE("the moments of every activation hold those of MPFR and are narrow", "[accuracy]") {
    gradus::every_activation([](const auto&... activations) {
        const auto check = [](const auto& f) {
            for (const double q : variances) {
                exact_moments expected;
                integrate(expected, exact_of(f), q);
                const moments found = moments_of(f, interval<double>(q));
                INFO(f.name << " at q = " << q);
                REQUIRE(holds(found.mean, expected.mean));
                REQUIRE(holds(found.square, expected.square));
                REQUIRE(holds(found.slope_square, expected.slope_square));
                REQUIRE(width(found.mean) <= 2e-12 * (1 + q));
                REQUIRE(width(found.square) <= 2e-12 * (1 + q));
                REQUIRE(width(found.slope_square) <= 2e-12);
            }
        };
        (check(activations), ...);
    });
}

TEST_CASE("the moments over a range of q hold those of its points", "[accuracy]") {
    gradus::every_activation([](const auto&... activations) {
        const auto check = [](const auto& f) {
            for (const double q : {0.3}) {
                const moments all = moments_of(f, interval<double>(q, q * 1.25));
                for (const double part : {0., 0.3, 1.}) {
                    exact_moments expected;
                    integrate(expected, exact_of(f), q * (1 + part / 4));
                    INFO(f.name << " from q = " << q);
                    REQUIRE(holds(all.mean, expected.mean));
                    REQUIRE(holds(all.square, expected.square));
                    REQUIRE(holds(all.slope_square, expected.slope_square));
                }
                // Each end of E φ² is that of an end of q.
                exact_moments least;
                integrate(least, exact_of(f), q);
                REQUIRE(mpfr_get_d(least.square, MPFR_RNDN) - all.square.lower() < 1e-11);
            }
        };
        (check(activations), ...);
    });
}
