// Article 004, "Rohan #4: The vanishing gradient problem": its claims in their order.
// Compiled is checked.

#include <gradus.hpp>
#include <gradus/theory/theorems.hpp>

namespace {

using gradus::certainly_greater, gradus::certainly_in, gradus::certified, gradus::constant,
    gradus::interval, gradus::neuron, gradus::proved, gradus::rational, gradus::relu,
    gradus::sigmoid, gradus::proof_text, gradus::text_of, gradus::underflow_depth;
namespace theorems = gradus::theorems;

// Claim 2: that η is a "small (between 0 and 1) scalar value" is not what matters: a step is stable
// below 2/λ_max.
static_assert(proved<theorems::gradient_descent::one_step()>);
static_assert(proved<theorems::gradient_descent::stable_below_two_over_M()>);

// Claims 7 and 8: what makes it slow is the condition number: (κ − 1)/(κ + 1) a step at best.
static_assert(proved<theorems::gradient_descent::ends_are_worst()>);
static_assert(proved<theorems::gradient_descent::no_step_is_better()>);
static_assert(proved<theorems::gradient_descent::best_step_at_m()>);
static_assert(proved<theorems::gradient_descent::best_step_at_M()>);
// Inputs of mean 1 make such an elongated cost of the simplest one: the curvature of ½E(w·x − y)²
// is I + 11ᵀ, so κ = n + 1 for n ≥ 2 inputs; centred, κ = 1, and one step is enough.
static_assert(proved<theorems::elongated_bowl::product_of_inputs()>);
static_assert(proved<theorems::elongated_bowl::least_curvature()>);
static_assert(proved<theorems::elongated_bowl::largest_curvature()>);
static_assert(proved<theorems::elongated_bowl::rest_is_a_square()>);
static_assert(proved<theorems::elongated_bowl::largest_curvature_is_reached()>);
static_assert(proved<theorems::elongated_bowl::contraction_of_the_bowl()>);
static_assert(proved<theorems::elongated_bowl::contraction_if_centred()>);
static_assert(gradus::best_contraction(rational(785)) == rational(392, 393)); // n = 784

// Claim 9: (¼)ⁿ underflows.
static_assert(underflow_depth({1, 4}, gradus::binary64) == gradus::underflow{512, 538});
static_assert(underflow_depth({1, 4}, gradus::binary32) == gradus::underflow{64, 75});

// Claim 11: the sigmoid's range is (0, 1) in ℝ. In binary64 its nearest number is 1 from z = 54 ln
// 2 = 37.43 on, where e^(−z) is half of the last place below 1. (The sum in 1/(1 + e^(−z)) is
// rounded to 1 earlier, from 53 ln 2 = 36.74 on.)
static_assert(proved<theorems::slope::sigmoid_is_positive()>);
static_assert(proved<theorems::slope::sigmoid_is_below_one()>);
static_assert(sigmoid(37.42) < 1 && sigmoid(37.44) == 1);
static_assert(1 + gradus::exp(-36.74) == 1 && sigmoid(36.74) < 1);

// Claim 14: σ′ = s(1 − s) holds in ℝ; as a computation it gives 0 at z = 40, where the slope is
// 4.25 · 10⁻¹⁸.
static_assert(proved<theorems::slope::of_sigmoid()>);
static_assert(sigmoid(40.0) * (1 - sigmoid(40.0)) == 0);
static_assert(certainly_in(sigmoid.derivative(interval<double>(40)), {4.24e-18, 4.25e-18}));

// Claims 15 and 16: the range is (0, ¼] — of the sigmoid's derivative, not the cost's.
static_assert(proved<theorems::slope::as_a_quotient()>);
static_assert(proved<theorems::slope::is_at_most_a_quarter()>);

// Claim 19: ∂J/∂w₁ has all three slopes.
static_assert(text_of(theorems::chain::gradient_of<3>.weight[0])
              == proof_text("w2 w3 s1 s2 s3 x c"));

// Claims 20 and 21: the product of two slopes lies in (0, 1/16], for all real z₁ and z₂; ⅓ · ⅓ =
// 1/9.
static_assert(proved<theorems::slope::product_of_two_is_positive()>);
static_assert(proved<theorems::slope::product_of_two_is_at_most_a_sixteenth()>);
static_assert(rational(1, 3) * rational(1, 3) == rational(1, 9));

// Claim 24: a chain escapes vanishing only with |w| > 4 near z = 0.
static_assert(proved<theorems::equation_123::large_weight_is_needed()>);

// Claim 34: tanh too, but milder: its slope lies in (0, 1].
static_assert(proved<theorems::slope::tanh_is_a_sigmoid()>);
static_assert(proved<theorems::slope::of_tanh()>);
static_assert(proved<theorems::slope::of_tanh_by_the_sigmoid()>);
static_assert(proved<theorems::slope::of_tanh_is_positive()>);

// Claims 37 and 39: relu has no derivative at 0, where all of [0, 1] are subgradients, and its
// slopes are bounded by 1 too.
static_assert(proved<theorems::rectifiers::subgradient_right_of_zero()>);
static_assert(proved<theorems::rectifiers::subgradient_left_of_zero()>);
static_assert(theorems::rectifiers::slopes_of_relu_at_zero());
static_assert(certified<theorems::rectifiers::slope_is_at_most_one()>);

// Claims 47 and 49: leaky_relu does not die, but where every one is negative, α = 0.01 vanishes
// faster than sigmoids at their greatest slope: even 0.01⁹ < (¼)¹⁰. (Not faster than sigmoids
// beyond |z| = 4.585, whose slopes are below 0.01.)
static_assert(gradus::leaky_relu.derivative(rational(-1)) == rational(1, 100));
static_assert(gradus::proved_less<pown(rational(1, 100), 9), pown(rational(1, 4), 10)>);
constexpr auto hundredth = constant<interval<double>>(1, 100);
static_assert(certified<theorems::slope::stays_below(hundredth, 4.585)>);
static_assert(certainly_greater(sigmoid.derivative(interval<double>(4.584)), hundredth));

// Claims 51 and 53: without a bound the activations of four relus with w = 2 grow to 16 and their
// gradients to 8; with w = ½ they fall to 1/16 and 1/8.
constexpr auto twice = neuron(rational(2), rational(0), relu);
constexpr auto half = neuron(rational(1, 2), rational(0), relu);
constexpr auto exploding =
    chain_product(make_chain(twice, twice, twice, twice), rational(1), rational(1));
constexpr auto vanishing =
    chain_product(make_chain(half, half, half, half), rational(1), rational(1));
static_assert(exploding.a[3] == rational(16) && vanishing.a[3] == rational(1, 16));
static_assert(exploding.bias[0] == rational(8) && vanishing.bias[0] == rational(1, 8));
static_assert(exploding.weight[0] == rational(8) && vanishing.weight[0] == rational(1, 8));

// Claim 56: softmax sums to 1.
static_assert(proved<theorems::softmax::sums_to_one()>);
static_assert(proved<theorems::softmax::own_derivative()>);
static_assert(proved<theorems::softmax::cross_derivative()>);

// Claim 57, "batch normalization — centering all input feature values to zero", is false: those are
// two things. Centring the inputs, once, makes a cost rounder (claims 7 and 8). Batch normalisation
// scales what each neuron of each layer gets, over every mini-batch, to the variance 1 − ε/s²; it
// changes the gradient, whose mean over the batch becomes 0.
static_assert(proved<theorems::batch_normalisation::output_is_centred()>);
static_assert(proved<theorems::batch_normalisation::mean_square_of_output()>);
static_assert(proved<theorems::batch_normalisation::is_the_gradient()>);
static_assert(proved<theorems::batch_normalisation::sums_to_zero()>);
// At ε = 0 the gradient is orthogonal to the output and to the weights, and the scale a > 0 of the
// weights is lost. What is left of each with an ε is on the right of it.
static_assert(proved<theorems::batch_normalisation::along_the_output()>);
static_assert(proved<theorems::batch_normalisation::along_the_weights()>);
static_assert(proved<theorems::batch_normalisation::scale_is_lost()>);
static_assert(proved<theorems::batch_normalisation::root_of_scaled_inputs()>);
static_assert(proved<theorems::batch_normalisation::gradient_of_scaled_inputs()>);
static_assert(proved<theorems::batch_normalisation::sign_is_not_lost()>);
// Nor is it one of the techniques by which "we've overcome" the problem, without a condition: at
// the start it makes gradients explode. Through wide linear layers E‖gradient‖² grows by (B − 2)/(B
// − 3) a layer for mini-batches of B > 3, twice for 4, a thousandfold in ten layers; through relu
// layers and large batches the norm grows by √(π/(π − 1)) a layer.
static_assert(proved<theorems::batch_normalisation::growth::mean_inverse_by_parts()>);
static_assert(proved<theorems::batch_normalisation::growth::mean_inverse()>);
static_assert(proved<theorems::batch_normalisation::growth::square_without_a_direction()>);
static_assert(proved<theorems::batch_normalisation::growth::of_linear_layers()>);
static_assert(proved<theorems::batch_normalisation::growth::as_a_quotient()>);
static_assert(proved<theorems::batch_normalisation::growth::of_linear_layers_is_above_one()>);
static_assert(pown(gradus::normalised_linear_growth(rational(4)), 10) == rational(1024));
static_assert(proved<theorems::batch_normalisation::growth::of_relu_layers()>);
static_assert(certainly_in(theorems::batch_normalisation::growth::of_root_through_relu(),
                           {1.211173896236316, 1.211173896236317}));
// A mini-batch of two, at ε = 0, lets nothing through.
static_assert(proved<theorems::batch_normalisation::nothing_through_two()>);
// What keeps the gradient is a path around the layer: (x + F(x))′ = I + J.
static_assert(proved<theorems::residual::derivative_of_a_block()>);

} // namespace
