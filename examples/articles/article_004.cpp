// Article 004, "Rohan #4: The vanishing gradient problem": its claims in their order.
// Compiled is checked.

#include "articles.hpp"

#include <gradus/theory/theorems.hpp>

namespace ledger {
namespace {

using gradus::constant, gradus::neuron, gradus::proof_text, gradus::rational, gradus::relu,
    gradus::sigmoid, gradus::underflow_depth;
namespace bowl = gradus::theorems::elongated_bowl;
namespace chain = gradus::theorems::chain;
namespace equation_123 = gradus::theorems::equation_123;
namespace gradient_descent = gradus::theorems::gradient_descent;
namespace normalisation = gradus::theorems::batch_normalisation;
namespace growth = normalisation::growth;
namespace rectifiers = gradus::theorems::rectifiers;
namespace residual = gradus::theorems::residual;
namespace slope = gradus::theorems::slope;
namespace softmax = gradus::theorems::softmax;
namespace weights = gradus::random_weights;

constexpr auto inside = weights::probability_of_size_below(interval<double>(1));
constexpr auto hundredth = constant<interval<double>>(1, 100);

// Four relus in a row, from x = 1 and with ∂C/∂a = 1.
constexpr auto of_four_relus(rational w) {
    const auto each = neuron(w, rational(0), relu);
    return chain_product(make_chain(each, each, each, each), rational(1), rational(1));
}
constexpr auto exploding = of_four_relus(2);
constexpr auto vanishing = of_four_relus({1, 2});

constexpr row claims[]{
    row{2, "a step −η∇ with an η “between 0 and 1”",
        "on a quadratic with curvatures up to M a step is stable if η < 2/M",
        is_imprecise("what counts is 2/M, which may be above 1 or far below it",
                     proof<gradient_descent::one_step>(),
                     proof<gradient_descent::stable_below_two_over_M>())},
    row{7, "an elongated cost has flat gradients and is slow",
        "with curvatures from m to M the best step leaves (κ − 1)/(κ + 1), κ = M/m",
        is_true_if(
            "“elongated” is the condition number κ; inputs of mean 1 give κ = n + 1",
            proof<gradient_descent::ends_are_worst>(), proof<gradient_descent::no_step_is_better>(),
            proof<gradient_descent::best_step_at_m>(), proof<gradient_descent::best_step_at_M>(),
            proof<bowl::product_of_inputs>(), proof<bowl::least_curvature>(),
            proof<bowl::largest_curvature>(), proof<bowl::rest_is_a_square>(),
            proof<bowl::largest_curvature_is_reached>(), proof<bowl::contraction_of_the_bowl>(),
            exact<gradus::best_contraction(rational(785)), rational(392, 393)>(
                "(κ − 1)/(κ + 1) for n = 784 inputs of mean 1"))},
    row{8, "a rounder cost with larger gradients converges faster",
        "centred inputs give κ = 1: one step; a larger cost, cC, has the same κ",
        is_imprecise("the roundness is what helps, not the size of the gradient",
                     proof<gradient_descent::no_step_is_better>(),
                     proof<bowl::contraction_if_centred>())},
    row{9, "very small gradients underflow", "(¼)ⁿ in binary64 and in binary32",
        is_true(fact("(1/4)ⁿ in binary64: the first subnormal at n = 512, 0 at n = 538",
                     underflow_depth({1, 4}, gradus::binary64) == gradus::underflow{512, 538}),
                fact("(1/4)ⁿ in binary32: the first subnormal at n = 64, 0 at n = 75",
                     underflow_depth({1, 4}, gradus::binary32) == gradus::underflow{64, 75}))},
    row{11, "the sigmoid's range is (0, 1), which it only approaches",
        "0 < σ(z) < 1 in ℝ; in binary64 the nearest number is 1 from z = 54 ln 2 on",
        is_true_if("z and σ(z) are real numbers, not a computer's",
                   proof<slope::sigmoid_is_positive>(), proof<slope::sigmoid_is_below_one>(),
                   exact("σ(37.44) in binary64", sigmoid(37.44), 1),
                   fact("σ(37.42) < 1 in binary64", sigmoid(37.42) < 1),
                   exact("1 + e^(−36.74) in binary64", 1 + gradus::exp(-36.74), 1),
                   fact("σ(36.74) < 1 in binary64", sigmoid(36.74) < 1))},
    row{14, "σ′ = σ(1 − σ)", "an identity in ℝ; as a computation it is 0 at z = 40",
        is_true_if(
            "it is not taken for an algorithm", proof<slope::of_sigmoid>(),
            exact("σ(40)(1 − σ(40)) in binary64", sigmoid(40.0) * (1 - sigmoid(40.0)), 0),
            number("σ′(40)", sigmoid.derivative(interval<double>(40)), {4.24e-18, 4.25e-18}))},
    row{15, "its derivative lies in (0, 1/4]", "0 < σ′ ≤ ¼, with ¼ at 0 alone",
        is_true(proof<slope::as_a_quotient>(), proof<slope::is_positive>(),
                proof<slope::is_at_most_a_quarter>(), proof<slope::is_a_quarter_only_at_zero>())},
    row{16, "“the derivative of the cost function is between 0 and 1/4”",
        "that is σ′; a cost's slope may be any number",
        is_false("the derivative of the sigmoid", proof<slope::is_at_most_a_quarter>(),
                 exact<(sqr(gradus::dual<rational>(3, 1)) / 2).derivative, rational(3)>(
                     "∂C/∂a of C = ½(a − y)² at a = 3, y = 0"))},
    row{19, "the chain for ∂J/∂w₁", "J′ · σ′(z₃)w₃ · σ′(z₂)w₂ · σ′(z₁)x",
        is_imprecise("all three slopes stand in it; the text names two",
                     fact("the factors are w₂ w₃ σ′(z₁) σ′(z₂) σ′(z₃) x ∂C/∂a₃",
                          gradus::text_of(chain::gradient_of<3>.weight[0])
                              == proof_text("w2 w3 s1 s2 s3 x c")),
                     proof<chain::weight_gradient<3>, 0>())},
    row{20, "the product of two slopes is smaller still", "0 < σ′(z₁)σ′(z₂) ≤ 1/16",
        is_true(proof<slope::product_of_two_is_positive>(),
                proof<slope::product_of_two_is_at_most_a_sixteenth>())},
    row{21, "two numbers in (0, 1) multiply to a smaller one: ⅓ · ⅓ = 1/9", "0 < ab < min(a, b)",
        is_true(exact<rational(1, 3) * rational(1, 3), rational(1, 9)>("⅓ · ⅓"))},
    row{22, "weights from N(0, 1) are usually in (−1, 1)", "P(|w| < 1) = erf(1/√2)",
        is_true_if("usually is two times out of three",
                   number("P(|w| < 1)", inside, {0.6826, 0.6828}))},
    row{23, "“four values between 0 and 1”", "two slopes in (0, ¼] and two weights",
        is_imprecise("a weight is negative as often as not; both lie in (−1, 1) less than half of "
                     "the time",
                     number("P(|w| < 1)²", pown(inside, 2), {0.466, 0.467}),
                     proof<slope::is_positive>(), proof<slope::is_at_most_a_quarter>())},
    row{24, "it vanishes even without that initialisation", "|wσ′(z)| ≥ 1 needs |w| ≥ 4",
        is_true_if("it is a chain of sigmoids with |w| < 4",
                   proof<equation_123::large_weight_is_needed>())},
    row{26, "the deeper, the tinier", "|∏ wσ′| ≤ (max|w|/4)ⁿ",
        is_true_if("it is a chain of sigmoids with |w| < 4", proof<chain::factor_bound>(),
                   proof<chain::product_of_bounds>())},
    row{34, "tanh has the problem, too", "tanh′(z) = 4σ′(2z) lies in (0, 1]",
        is_true_if("milder: its slope is 1 at 0", proof<slope::tanh_is_a_sigmoid>(),
                   proof<slope::of_tanh>(), proof<slope::of_tanh_by_the_sigmoid>(),
                   proof<slope::of_tanh_is_positive>(),
                   proof<slope::of_tanh_is_one_only_at_zero>())},
    row{37, "relu's derivative is “1 for x ≥ 0”", "every slope in [0, 1] is a subgradient at 0",
        is_false("at 0 it has none, as the article says elsewhere",
                 proof<rectifiers::subgradient_right_of_zero>(),
                 proof<rectifiers::subgradient_left_of_zero>(),
                 proof<rectifiers::slopes_of_relu_at_zero>())},
    row{39, "relu's derivative “isn't bounded by (0, 1)”: solved", "relu′ ∈ {0, 1}; weights remain",
        is_false("it is at most 1 as well; the article takes it back later",
                 proof<rectifiers::slope_is_at_most_one>(),
                 exact<vanishing.bias[0], rational(1, 8)>("∂C/∂b₁, four relus, w = ½"))},
    row{47, "leaky relu has a small slope and does not die", "its slope is α > 0 below 0",
        is_true(exact<gradus::leaky_relu.derivative(rational(-1)), rational(1, 100)>(
            "leaky_relu′(−1)"))},
    row{49, "a small α may make gradients vanish itself", "0.01⁹ < (¼)¹⁰",
        is_true(
            fact("(1/100)⁹ < (1/4)¹⁰",
                 gradus::proved_less<pown(rational(1, 100), 9), pown(rational(1, 4), 10)>),
            proof<slope::stays_below, hundredth, 4.585>(),
            number("σ′(4.584)", sigmoid.derivative(interval<double>(4.584)), {0.0100001, 0.0101}))},
    row{51, "unbounded activations can explode", "a₄ = 2⁴ for four relus with w = 2",
        is_true(exact<exploding.a[3], rational(16)>("a₄, four relus, w = 2"),
                exact<exploding.bias[0], rational(8)>("∂C/∂b₁ there"),
                exact<exploding.weight[0], rational(8)>("∂C/∂w₁ there"))},
    row{53, "relu with small weights still vanishes", "a₄ = (½)⁴ for four relus with w = ½",
        is_true(exact<vanishing.a[3], rational(1, 16)>("a₄, four relus, w = ½"),
                exact<vanishing.bias[0], rational(1, 8)>("∂C/∂b₁ there"),
                exact<vanishing.weight[0], rational(1, 8)>("∂C/∂w₁ there"))},
    row{56, "softmax sums to 1", "Σ e^(z_k)/Σ e^(z_j) = 1",
        is_true(proof<softmax::sums_to_one>(), proof<softmax::own_derivative>(),
                proof<softmax::cross_derivative>())},
    row{57, "“batch normalization — centering all input feature values to zero”",
        "two things: centring the inputs, once, makes a cost rounder; batch normalisation scales "
        "what each neuron gets, over every mini-batch, and then by γ and β",
        is_false(
            "and it does not overcome the problem alone: at the start gradients explode by "
            "(B − 2)/(B − 3) a linear layer, √(π/(π − 1)) through relu, unless there are "
            "residual paths",
            proof<normalisation::output_is_centred>(),
            proof<normalisation::mean_square_of_output>(), proof<normalisation::is_the_gradient>(),
            proof<normalisation::sums_to_zero>(), proof<normalisation::along_the_output>(),
            proof<normalisation::along_the_weights>(), proof<normalisation::scale_is_lost>(),
            proof<normalisation::root_of_scaled_inputs>(),
            proof<normalisation::gradient_of_scaled_inputs>(),
            proof<normalisation::sign_is_not_lost>(), proof<growth::mean_inverse_by_parts>(),
            proof<growth::mean_inverse>(), proof<growth::square_without_a_direction>(),
            proof<growth::of_linear_layers>(), proof<growth::as_a_quotient>(),
            proof<growth::of_linear_layers_is_above_one>(),
            exact<pown(gradus::normalised_linear_growth(rational(4)), 10), rational(1024)>(
                "ten linear layers, B = 4"),
            proof<growth::of_relu_layers>(),
            number("√(π/(π − 1))", growth::of_root_through_relu(),
                   {1.211173896236316, 1.211173896236317}),
            proof<normalisation::nothing_through_two>(), proof<residual::derivative_of_a_block>())},
};

} // namespace

constinit const article article_004{"004", "Rohan #4: The vanishing gradient problem", claims};

} // namespace ledger
