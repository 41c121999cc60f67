// Article 001, "Intelligent Signals: Unstable Deep Learning": its claims in their order.
// Compiled is checked.

#include <gradus.hpp>
#include <gradus/theory/theorems.hpp>

#include <limits>

namespace {

using gradus::certainly_in, gradus::certified, gradus::constant, gradus::interval, gradus::matrix,
    gradus::proved, gradus::rational, gradus::relu, gradus::sigmoid;
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

// Claim 26: through time sigmoid gradients vanish if the recurrent matrix's largest singular value
// stays below 4 (at 4 the bound is 1): halved at every step up to 2, and after 1000 steps at most
// 10⁻¹⁰ up to 3.9. With tanh the limit is 1: a rotation, of the norm 1 exactly, never makes them
// grow.
static_assert(certified<theorems::recurrence::through_time(sigmoid, {0, 2}, 10, 0x1p-10)>);
static_assert(certified<theorems::recurrence::through_time(sigmoid, {0, 3.9}, 1000, 1e-10)>);
static_assert(gradus::recurrent_bound(gradus::slope_bound(sigmoid), rational(4), 10)
              == rational(1));
constexpr matrix<rational, 2, 2> rotation({{rational(3, 5), rational(4, 5)},
                                           {rational(-4, 5), rational(3, 5)}});
static_assert(certified<theorems::recurrence::through_time(gradus::tanh, rotation, 1, 1000, 1)>);

// A larger norm is needed for them to explode, and does not suffice. Of ((0, c), (0, 0)) the norm
// is |c|, whatever c, and after two steps the gradient is 0. The norm of ((½, 10), (0, ½)) is above
// 10, and after 100 steps of tanh less than 7 · 10⁻²⁴ is left. One neuron of weight 5 explodes
// where its sigmoid is steep, by 5/4 at every step, and vanishes where it is flat, by at least 29.
static_assert(proved<theorems::large_norms::norm_of_the_forgetful(1, 1)>);
static_assert(proved<theorems::large_norms::forgetful_after_two_steps(0)>);
static_assert(proved<theorems::large_norms::forgetful_after_two_steps(1)>);
constexpr matrix<rational, 2, 2> skew({{rational(1, 2), 10}, {0, rational(1, 2)}});
constexpr rational scales[] = {1, 100};
static_assert(certified<gradus::prove_norm_above(skew, 10)>);
static_assert(certified<theorems::recurrence::through_time_rescaled(gradus::tanh, skew, scales,
                                                                    rational(14, 25), 100, 7e-24)>);
static_assert(certified<theorems::large_norms::one_neuron_grows(sigmoid, 5, -2.5, 0.5, 1.25)>);
static_assert(sigmoid(5 * 0.5 - 2.5) == 0.5); // there it stays
static_assert(certified<theorems::large_norms::one_neuron(sigmoid, 5, -10, {0, 1},
                                                          constant<interval<double>>(1, 29))>);

// Claim 27, gates "tackle" it: of a step's derivative one path leads through no weight, and over
// time it is the product of the gates, ∏ f_t of LSTM and ∏ z_t of GRU (∏ (1 − z_t) where the gate
// is turned round). That is no more than the gates let through: a forget gate that rests at bias 0
// halves the gradient at every step, to 2⁻¹⁰⁰ after 100; at bias 1 it keeps 2.5 · 10⁻¹⁴, at bias 3
// 0.8 %. Half is kept at the bias 4.9682153687802, and at no other.
static_assert(proved<theorems::gates::lstm_direct_path()>);
static_assert(proved<theorems::gates::gru_direct_path()>);
static_assert(proved<theorems::gates::gru_direct_path_of_chung()>);
static_assert(proved<theorems::gates::lstm_all_paths()>);
static_assert(proved<theorems::gates::gru_all_paths()>);
constexpr auto kept = [](int b) { return gradus::kept_by_bias(interval<double>(b), 100); };
static_assert(same_set(kept(0), 0x1p-100));
static_assert(certainly_in(kept(1), {2.48437855572e-14, 2.48437855573e-14}));
static_assert(certainly_in(kept(3), {7.76029323586e-3, 7.76029323587e-3}));
static_assert(proved<theorems::gates::kept_rises_for_all_biases<100>()>);
constexpr auto keeps_half = theorems::gates::only_bias_that_keeps(0.5, 100, {0, 20});
static_assert(certified<keeps_half>);
static_assert(certainly_in(keeps_half.values, {4.9682153687801, 4.9682153687803}));
static_assert(proved<theorems::gates::half_life_rises_for_all_biases()>);
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
