// Article 001, "Intelligent Signals: Unstable Deep Learning": its claims in their order.
// Compiled is checked.

#include <gradus.hpp>
#include <gradus/theory/theorems.hpp>

#include <limits>

namespace {

using gradus::certainly_in, gradus::certified, gradus::constant, gradus::interval, gradus::proved,
    gradus::rational, gradus::relu, gradus::sigmoid;
namespace theorems = gradus::theorems;

// Claims 14 and 15: z_j = w_j a_(j−1) + b_j, a_j = σ(z_j), and the chain rule for every bias and
// weight: for all weights, slopes and inputs at once.
static_assert(proved<theorems::chain::bias_gradient<4>(0)>);
static_assert(proved<theorems::chain::bias_gradient<4>(3)>);
static_assert(proved<theorems::chain::weight_gradient<4>(0)>);

// Claim 16: σ′ = σ(1 − σ), at most ¼.
static_assert(proved<theorems::slope::of_sigmoid()>);
static_assert(proved<theorems::slope::is_at_most_a_quarter()>);

// Claim 18: b₁ learns at most 1/16 as fast as b₃ if |w₂|, |w₃| ≤ 1. Two factors lie between them;
// between neighbouring layers, of which the article speaks, it is one.
static_assert(proved<theorems::chain::ratio_of_layers<4>(0, 2)>);
static_assert(certified<theorems::chain::sixteenth_between_b1_and_b3()>);

// Claims 20 and 22: a layer multiplies the gradient by more than 1 only if |w| > 4.
static_assert(proved<theorems::equation_123::large_weight_is_needed()>);

// Claim 23, w = 100 makes the factor "shoot over 25", is false: it is at most 25, and 25 only at
// z = 0; at a = ½ and b = 0 it is less than 2 · 10⁻²⁰.
static_assert(proved<theorems::chain::factor_of_weight_100()>);
constexpr interval<double> w = 100;
static_assert(certainly_less(w * sigmoid.derivative(w * constant<interval<double>>(1, 2)), 2e-20));
static_assert(certainly_in(gradus::interval_width(w), {0.0916, 0.0918}));

// Claims 26 and 27: through time sigmoid gradients vanish if the recurrent matrix's largest
// singular value stays below 4 (at 4 the bound is 1): halved at every step up to 2, and after 1000
// steps at most 10⁻¹⁰ up to 3.9. A gate's direct path is halved at every step by a gate at ½ (bias
// 0), but only after 103 steps by one that rests at bias 5.
static_assert(certified<theorems::recurrence::through_time(sigmoid, {0, 2}, 10, 0x1p-10)>);
static_assert(certified<theorems::recurrence::through_time(sigmoid, {0, 3.9}, 1000, 1e-10)>);
static_assert(gradus::recurrent_bound(gradus::slope_bound(sigmoid), rational(4), 10)
              == rational(1));
static_assert(proved<theorems::recurrence::lstm_direct_path()>);
static_assert(proved<theorems::recurrence::gru_direct_path()>);
static_assert(proved<theorems::recurrence::half_life_rises_for_all_biases()>);
static_assert(certainly_in(gradus::half_life(sigmoid(interval<double>(0))), {0.999999, 1.000001}));
static_assert(certainly_in(gradus::half_life(sigmoid(interval<double>(5))), {103.2, 103.3}));

// Claim 28: with relu, slopes are 1 above 0, 0 below and in [0, 1] at 0, and He's variance keeps
// the size of what passes.
constexpr double least = std::numeric_limits<double>::denorm_min();
constexpr double infinity = std::numeric_limits<double>::infinity();
static_assert(relu.derivative(interval<double>(least, infinity)) == interval<double>(1));
static_assert(relu.derivative(interval<double>(-infinity, -least)) == interval<double>(0));
static_assert(theorems::rectifiers::slopes_of_relu_at_zero());
static_assert(proved<theorems::variance::he_keeps_the_variance()>);

// Claim 29: momentum multiplies a steady step by 1/(1 − μ) in every layer alike: while both
// gradients are steady, the ratio of two layers stays.
static_assert(proved<theorems::gradient_descent::velocity_by_induction()>);
static_assert(proved<theorems::gradient_descent::momentum_keeps_ratios()>);

} // namespace
