// Article 004, "Rohan #4: The vanishing gradient problem": its claims in their order.
// Compiled is checked.

#include "articles.hpp"
#include "xor_surface.hpp"

#include <gradus/theory/theorems.hpp>
#include <gradus/training/costs/cost_functions.hpp>

#include <algorithm>
#include <limits>

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
namespace variance = gradus::theorems::variance;
namespace weights = gradus::random_weights;

constexpr auto inside = weights::probability_of_size_below(interval<double>(1));
constexpr auto hundredth = constant<interval<double>>(1, 100);

// Four relus in a row, from x = 1 and with ∂C/∂a = 1.
constexpr auto of_four_relus(rational w) {
    const auto each = neuron(w, rational(0), relu);
    return chain_product(make_chain(each, each, each, each), rational(1), rational(1));
}
/// Whether such numbers of four neurons are these.
constexpr bool same(const rational (&numbers)[4], const rational (&expected)[4]) {
    return std::ranges::equal(numbers, expected);
}
constexpr auto exploding = of_four_relus(2);
constexpr auto vanishing = of_four_relus({1, 2});

// From x = 1 through the weights 1, −1, 1, 1; the second neuron gets −1, the third has a bias.
constexpr auto blocked = chain_product(
    make_chain(neuron(rational(1), rational(0), relu), neuron(rational(-1), rational(0), relu),
               neuron(rational(1), rational(1), relu), neuron(rational(1), rational(0), relu)),
    rational(1), rational(1));

// u = relu(x), then p = relu(½ − u) and q = relu(u), then a = p + q; C = ½a². For x = 1, its only
// sample, p gets −½: it is dead.
constexpr auto two_paths = [] {
    using gradus::dense, gradus::one, gradus::layer_c;
    auto net = gradus::make_network<rational>(dense<1, 1>(relu), dense<1, 2>(relu),
                                              dense<2, 1>(gradus::identity));
    net.W(one)(0, 0) = 1;
    net.W(layer_c<2>)(0, 0) = -1;
    net.b(layer_c<2>)[0] = rational(1, 2);
    net.W(layer_c<2>)(1, 0) = 1;
    net.W(layer_c<3>)(0, 0) = 1;
    net.W(layer_c<3>)(0, 1) = 1;
    return net;
}();
constexpr gradus::vector<rational, 1> sample{{1}};
constexpr gradus::vector<rational, 1> target{{0}};
constexpr auto of_two_paths = backpropagate(two_paths, sample, target, gradus::quadratic);

/// What p gets after a step with η = 1/3 of the layer below alone.
constexpr rational z_after_a_step_below = [] {
    auto net = two_paths;
    const rational eta(1, 3);
    net.W(gradus::one)(0, 0) = net.W(gradus::one)(0, 0) - eta * of_two_paths[gradus::zero].W(0, 0);
    net.b(gradus::one)[0] = net.b(gradus::one)[0] - eta * of_two_paths[gradus::zero].b[0];
    gradus::propagation state(net);
    gradus::set_input(state, sample);
    forward(net, state);
    return state.z(gradus::layer_c<2>)[0];
}();

/// A relu with the samples 1 and −2, both with the target 0, starts from w = ½ and b = ⅛. A step
/// along the summed gradient with η = 1 kills it; what it gets for x after more steps, in which all
/// gradients are 0 and the velocity alone goes on, times 9/10 each.
constexpr rational z_by_velocity(rational x, int more_steps) {
    rational w(1, 2), b(1, 8), v = -(w + b);
    w = w + v;
    b = b + v;
    for (int k = 0; k < more_steps; ++k) {
        v = rational(9, 10) * v;
        w = w + v;
        b = b + v;
    }
    return w * x + b;
}

/// z = w + b with w = −2 and b = 1, where weight decay halves w with each step and nothing else
/// moves.
constexpr rational z_by_decay(int steps) {
    rational w = -2;
    for (int k = 0; k < steps; ++k) w = w / 2;
    return w + 1;
}

/// How many of the 16 sums ±1 ± 2 ± 3 ± 4 are negative, and how many positive.
constexpr auto signs_of_sums = [] {
    struct {
        int negative = 0, positive = 0;
    } count;
    for (int signs = 0; signs < 16; ++signs) {
        int sum = 0;
        for (int i = 0; i < 4; ++i) sum += (signs >> i) % 2 == 0 ? i + 1 : -(i + 1);
        count.negative += sum < 0 ? 1 : 0;
        count.positive += sum > 0 ? 1 : 0;
    }
    return count;
}();

// w, a and b of any size that is not negative.
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr interval<double> not_negative(0, infinity);
constexpr interval<double> above_zero(std::numeric_limits<double>::denorm_min(), infinity);

constexpr row claims[]{
    row{1, "optimisers perturb the weights in a direction that lowers the cost",
        "dC(w − ηg)/dη = −‖g‖² at η = 0; on a quadratic a step lowers the cost up to η = 2/M",
        is_true_if(
            "the gradient is not 0, and the step is small enough",
            proof<chain::slope_against_the_gradient<4>>(),
            proof<gradient_descent::stable_below_two_over_M>(),
            measured("rising_error", "cost after one step over before, η = 0.1, He's weights"),
            measured("rising_error", "cost after one step over before, η = 0.1, w from N(0, 1)"))},
    row{2, "a step −η∇ with an η “between 0 and 1”",
        "on a quadratic with curvatures up to M a step is stable if η < 2/M",
        is_imprecise("what counts is 2/M, which may be above 1 or far below it",
                     proof<gradient_descent::one_step>(),
                     proof<gradient_descent::stable_below_two_over_M>())},
    row{4, "too few iterations are inaccurate, too many take too long",
        "right answers by the number of epochs",
        is_true(measured("small_steps", "right answers after 1 epoch, η = 0.05"),
                measured("small_steps", "right answers after 50 epochs, η = 0.05"),
                measured("small_steps", "right answers after 50 epochs, η = 0.0005"))},
    row{5, "the smaller the gradient, the more iterations",
        "on a quadratic an error is multiplied by 1 − ηλ a step",
        is_true_if("η stays the same, and ηλ is below 1: a step is η times the gradient",
                   proof<gradient_descent::one_step>(),
                   number("steps that halve an error, ηλ = 1/10",
                          gradus::half_life(constant<interval<double>>(9, 10)), {6.57, 6.58}),
                   number("steps that halve an error, ηλ = 1/1000",
                          gradus::half_life(constant<interval<double>>(999, 1000)), {692.8, 692.9}),
                   measured("small_steps", "epochs until 85 % are right, η = 0.5"),
                   measured("small_steps", "epochs until 85 % are right, η = 0.05"))},
    row{6, "with tiny gradients training is infeasible and predictions are poor",
        "a start whose gradients vanish stays on a plateau",
        is_true_if("all layers take the same η",
                   measured("plateau", "training cost after the last epoch, 5 hidden layers"),
                   measured("plateau", "right answers after the last epoch, 5 hidden layers"),
                   measured("plateau", "right answers after the last epoch, 1 hidden layer"),
                   measured("small_steps", "right answers after 50 epochs, η = 0.0005"))},
    row{7, "an elongated cost has flat gradients and is slow",
        "with curvatures from m to M the best step leaves (κ − 1)/(κ + 1), κ = M/m",
        is_true_if(
            "“elongated” is the condition number κ; n ≥ 2 inputs of mean 1 and variance 1 give "
            "κ = n + 1",
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
                     proof<bowl::contraction_if_centred>(),
                     proof<gradient_descent::scale_of_the_cost_is_lost>())},
    row{9, "very small gradients underflow", "(¼)ⁿ in binary64 and in binary32",
        is_true(fact("(1/4)ⁿ in binary64: the first subnormal at n = 512, 0 at n = 538",
                     underflow_depth({1, 4}, gradus::binary64) == gradus::underflow{512, 538}),
                fact("(1/4)ⁿ in binary32: the first subnormal at n = 64, 0 at n = 75",
                     underflow_depth({1, 4}, gradus::binary32) == gradus::underflow{64, 75}))},
    row{11, "the sigmoid's range is (0, 1), which it only approaches",
        "σ takes every value in (0, 1) and no other, in ℝ; in binary64 1 is the nearest number "
        "where "
        "1 − σ(z) ≤ 2⁻⁵⁴",
        is_true_if(
            "z and σ(z) are real numbers, not a computer's", proof<slope::sigmoid_is_positive>(),
            proof<slope::sigmoid_is_below_one>(), proof<slope::sigmoid_reaches_every_value>(),
            number("2⁵⁴(1 − σ(z)) = 2⁵⁴σ(−z) over all z ≥ 37.43",
                   0x1p54 * sigmoid(interval<double>(-infinity, -37.43)), {0, 1}),
            number("2⁵⁴(1 − σ(37.42))", 0x1p54 * sigmoid(interval<double>(-37.42)), {1.009, 1.011}),
            exact("σ(37.43) in binary64", sigmoid(37.43), 1),
            exact("1 − σ(37.42) in binary64", 1 - sigmoid(37.42), 0x1p-53),
            exact("1 + e^(−36.74) in binary64", 1 + gradus::exp(-36.74), 1),
            fact("σ(36.74) < 1 in binary64", sigmoid(36.74) < 1))},
    row{12, "which is “perfect” for probabilities", "0 < σ(z) < 1 and Σ softmax = 1",
        is_imprecise("that is the range alone; whether 0.9 is right nine times out of ten is "
                     "calibration",
                     proof<slope::sigmoid_is_positive>(), proof<slope::sigmoid_is_below_one>(),
                     cited("C. Guo, G. Pleiss, Y. Sun, K. Weinberger, On calibration of modern "
                           "neural networks (2017), section 3"))},
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
    row{17, "a neuron is the previous one times a weight, through an activation",
        "a = σ(wa′ + b): without b a sigmoid neuron gives ½ at 0, whatever w",
        is_imprecise("a bias is added, too", exact("σ(0)", sigmoid(0.0), 0.5),
                     proof<chain::any_depth::own_bias>())},
    row{19, "the chain for ∂J/∂w₁", "J′ · σ′(z₃)w₃ · σ′(z₂)w₂ · σ′(z₁)x",
        is_imprecise("all three slopes stand in it; the text names two",
                     fact("the factors are w₂ w₃ σ′(z₁) σ′(z₂) σ′(z₃) x ∂C/∂a₃",
                          gradus::text_of(chain::gradient_of<3>.weight[0])
                              == proof_text("w2 w3 s1 s2 s3 x c")),
                     proof<chain::weight_gradient<3>, 0>(), proof<chain::any_depth::next_neuron>(),
                     proof<chain::any_depth::own_weight>())},
    row{20, "the product of two slopes is smaller still", "0 < σ′(z₁)σ′(z₂) ≤ 1/16",
        is_true(proof<slope::product_of_two_is_positive>(),
                proof<slope::product_of_two_is_at_most_a_sixteenth>())},
    row{21, "two numbers in (0, 1) multiply to a smaller one: ⅓ · ⅓ = 1/9", "0 < ab < min(a, b)",
        is_true(exact<rational(1, 3) * rational(1, 3), rational(1, 9)>("⅓ · ⅓"),
                proof<slope::product_below_one_is_positive>(),
                proof<slope::product_below_one_is_smaller>())},
    row{22, "weights from N(0, 1) are usually in (−1, 1)", "P(|w| < 1) = erf(1/√2)",
        is_true_if("usually is two times out of three",
                   number("P(|w| < 1)", inside, {0.6826, 0.6828}))},
    row{23, "“four values between 0 and 1”", "two slopes in (0, ¼] and two weights",
        is_imprecise(
            "a weight is negative as often as not: four values between 0 and 1 these are "
            "about one time in nine; both weights lie in (−1, 1) less than half of the time",
            number("P(0 < w < 1)² = P(|w| < 1)²/4", pown(inside, 2) / 4, {0.1165, 0.1166}),
            number("P(|w| < 1)²", pown(inside, 2), {0.466, 0.467}), proof<slope::is_positive>(),
            proof<slope::is_at_most_a_quarter>())},
    row{24, "it vanishes even without that initialisation", "|wσ′(z)| ≥ 1 needs |w| ≥ 4",
        is_true_if("it is a chain of sigmoids with |w| < 4",
                   proof<equation_123::large_weight_is_needed>())},
    row{26, "the deeper, the tinier", "|∏ wσ′| ≤ (max|w|/4)ⁿ",
        is_true_if("it is a chain of sigmoids with |w| < 4", proof<chain::factor_bound>(),
                   proof<chain::product_of_bounds>())},
    row{27, "factors above 1 explode, and the steps overshoot",
        "the product of n factors r > 1 is rⁿ; a step −ηg is good up to η = 2/M",
        is_true(
            exact<exploding.bias[0], rational(8)>("∂C/∂b₁, four relus, w = 2"),
            proof<gradient_descent::stable_below_two_over_M>(),
            measured("rising_error", "gradient of the first layer, He's weights"),
            measured("rising_error", "gradient of the first layer, w from N(0, 1)"),
            measured("rising_error", "cost after one step over before, η = 0.1, w from N(0, 1)"))},
    row{28, "the first layer has the longest expression, ends up smaller, and is slowest",
        "∂C/∂b₁ = ∏ wσ′ · ∂C/∂b_n: a factor more a layer",
        is_true_if(
            "the factors are below 1 in size, as those of sigmoids are at the start; once these "
            "have "
            "learnt the first layer is the faster one, and with relu and weights from N(0, 1) at "
            "once",
            proof<chain::one_more_neuron<4>, 0>(), proof<chain::ratio_of_layers<5>, 0, 4>(),
            measured("layer_speeds", "last hidden layer over first, sigmoid, 4 hidden layers"),
            measured("fast_early_layers", "first layer over last hidden one, sigmoid, N(0, 1)"),
            measured("learning_speeds", "last hidden layer over first, at the start"),
            measured("learning_speeds", "last hidden layer over first, after the last epoch"),
            measured("fast_early_layers", "first layer over last hidden one, relu, N(0, 1)"))},
    row{29, "later layers build on inaccurate early ones, “corrupting the entire neural net”",
        "right answers with the first layer frozen as it was drawn, against all that learn",
        is_true_if(
            "corrupted is worse, not useless",
            measured("frozen_first_layer", "right answers, all layers learn, w from N(0, 1/n_in)"),
            measured("frozen_first_layer",
                     "right answers, first layer frozen, w from N(0, 1/n_in)"),
            measured("frozen_first_layer", "right answers, all layers learn, w from N(0, 1)"),
            measured("frozen_first_layer", "right answers, first layer frozen, w from N(0, 1)"))},
    row{30, "early layers of convolutional networks detect “more high-level” features",
        "their first layers respond to edges and colours, later ones to parts and objects",
        is_false("early layers detect low-level features",
                 cited("M. Zeiler, R. Fergus, Visualizing and understanding convolutional networks "
                       "(2014), section 4"))},
    row{31, "because of the small steps gradient descent may end in a local minimum",
        "‖Δw‖ = η‖∂C/∂w‖: where ∇C = 0 a step with any η moves nothing",
        is_imprecise(
            "the step's size is not the cause, and what stops it may be a saddle or a "
            "plateau",
            proof<gradient_descent::length_of_a_step>(),
            proved_case<gradus::prove_minimum<xor_surface::half_learnt>()>(
                "a strict local minimum of a 2-2-1 network on XOR with ½‖p‖²/1024: one "
                "and only one p in the box with ∇C = 0, all curvatures above 0"),
            number("its cost", xor_surface::cost_in<xor_surface::half_learnt>, {0.383, 0.3833}),
            number("the outputs for (1, 0) there, which should be 1",
                   xor_surface::output_for<xor_surface::half_learnt>(2), {0.49, 0.5}),
            proved_case<gradus::prove_minimum<xor_surface::learnt>()>(
                "another of the same network, which has learnt XOR"),
            number("its cost", xor_surface::cost_in<xor_surface::learnt>, {0.0675, 0.0676}),
            measured("stuck", "training cost at the end, saddle: all weights 0"),
            measured("stuck", "training cost at the end, plateau: five hidden layers"))},
    row{33, "the root cause is the sigmoid's derivative", "the ratio of two layers is ∏ wσ′",
        is_imprecise("it is the product, weights and all: relu with small weights vanishes, and a "
                     "wide layer of sigmoids with large ones does not",
                     proof<chain::ratio_of_layers<5>, 0, 4>(),
                     exact<vanishing.bias[0], rational(1, 8)>("∂C/∂b₁, four relus, w = ½"),
                     measured("wide_layers", "factor a layer, width 100, w from N(0, 1/n)"),
                     measured("wide_layers", "factor a layer, width 100, w from N(0, 1)"))},
    row{34, "tanh has the problem, too", "tanh′(z) = 4σ′(2z) lies in (0, 1]",
        is_true_if("milder: its slope is 1 at 0", proof<slope::tanh_is_a_sigmoid>(),
                   proof<slope::of_tanh>(), proof<slope::of_tanh_by_the_sigmoid>(),
                   proof<slope::of_tanh_is_positive>(), proof<slope::of_tanh_is_one_only_at_zero>(),
                   measured("initialisations", "factor a layer, tanh, Xavier"))},
    row{36, "relu is max(0, x), and very fast to compute",
        "0 for x ≤ 0; and as it rises with the slope 1 from 0 on, x for x ≥ 0",
        is_true(
            number("relu over all numbers of binary64 below 0", relu(-above_zero), 0),
            exact<relu(rational(0)), rational(0)>("relu(0)"),
            number("relu′ over all numbers of binary64 above 0", relu.derivative(above_zero), 1),
            cited("X. Glorot, A. Bordes, Y. Bengio, Deep sparse rectifier neural networks "
                  "(2011), section 3.1: no exponential is needed"))},
    row{37, "relu's derivative is “1 for x ≥ 0”", "every slope in [0, 1] is a subgradient at 0",
        is_false("at 0 it has none, as the article says elsewhere",
                 proof<rectifiers::subgradient_right_of_zero>(),
                 proof<rectifiers::subgradient_left_of_zero>(),
                 proof<rectifiers::slopes_of_relu_at_zero>())},
    row{38, "its derivative is a step function", "0 for all x < 0, 1 for all x > 0",
        is_true_if(
            "0 is left out",
            number("relu′ over all numbers of binary64 below 0", relu.derivative(-above_zero), 0),
            number("relu′ over all numbers of binary64 above 0", relu.derivative(above_zero), 1))},
    row{39, "relu's derivative “isn't bounded by (0, 1)”: solved", "relu′ ∈ {0, 1}; weights remain",
        is_false("it is at most 1 as well; the article takes it back later",
                 proof<rectifiers::slope_is_at_most_one>(),
                 exact<vanishing.bias[0], rational(1, 8)>("∂C/∂b₁, four relus, w = ½"))},
    row{40, "relus “die” when their input is negative", "relu′(z) = 0 for z < 0, for this sample",
        is_imprecise(
            "a unit is dead if its input is negative for all samples; for one it is only "
            "inactive",
            number("relu′ over all numbers of binary64 below 0", relu.derivative(-above_zero), 0),
            measured("sparsity", "zeros in layer 1, at the start"),
            measured("dying_relu", "dead in layer 2 at the start, b = 0"))},
    row{41, "one negative value can block backpropagation completely",
        "relu′(z_j) = 0 makes every product that passes through neuron j 0",
        is_true_if("there is no path around it",
                   fact("z = (1, −1, 1, 1) of four relus with w = (1, −1, 1, 1), b₃ = 1, x = 1",
                        same(blocked.z, {1, -1, 1, 1})),
                   fact("∂C/∂b = (0, 0, 1, 1) there", same(blocked.bias, {0, 0, 1, 1})),
                   exact<of_two_paths[gradus::zero].b[0], rational(1)>(
                       "∂C/∂b₁ below p = relu(½ − u) = 0 and q = relu(u), u = 1, C = ½(p + q)²"))},
    row{42, "a large negative bias, weight or input kills a unit",
        "z = w·x + b < 0 for all samples",
        is_true(exact<of_two_paths[gradus::one].b[0], rational(0)>(
                    "∂C/∂b of p = relu(½ − u) at u = 1, its only sample"),
                measured("dying_relu", "dead in layer 2 at the start, b = 0"),
                measured("dying_relu", "dead in layer 2 at the start, b = -0.3"),
                measured("dying_relu", "dead in layer 2 at the start, b = -1"),
                measured("dying_relu", "dead in layer 2 after learning, η = 1"))},
    row{43, "dead units “cannot recover”",
        "∂C/∂w = ∂C/∂b = 0 for the unit's own parameters, at all samples",
        is_imprecise(
            "their own gradient cannot help them; layers below, momentum and weight decay can",
            exact<of_two_paths[gradus::one].W(0, 0), rational(0)>(
                "∂C/∂w of p = relu(½ − u) at u = 1, its only sample"),
            exact<z_after_a_step_below, rational(1, 6)>(
                "½ − u after a step of the layer below, η = 1/3"),
            exact<z_by_velocity(1, 0), rational(-5, 8)>(
                "z for the sample 1 of a relu that had w = ½ and b = ⅛, after a step with η = 1"),
            exact<z_by_velocity(-2, 0), rational(-1, 4)>("its z for the other sample, −2"),
            exact<z_by_velocity(-2, 1), rational(5, 16)>(
                "its z for −2 a step later, by momentum 9/10 alone"),
            exact<z_by_decay(0), rational(-1)>("z = w + b with w = −2, b = 1"),
            exact<z_by_decay(2), rational(1, 2)>("z after weight decay has halved w twice"),
            measured("dying_relu",
                     "dead of 50 units whose biases were made 5 % too low, at the start"),
            measured("dying_relu",
                     "dead of 50 units whose biases were made 5 % too low, after learning"))},
    row{44, "weighted sums are “not all that often” negative",
        "P(z < 0) = P(z > 0) for weights that are as likely as their negatives",
        is_false("about half of them are, at the start, as many as are positive",
                 proof<variance::sum_of_turned_weights>(),
                 exact<rational(signs_of_sums.negative), rational(7)>(
                     "of the sums ±1 ± 2 ± 3 ± 4 so many are negative"),
                 exact<rational(signs_of_sums.positive), rational(7)>("so many positive"),
                 measured("sparsity", "zeros in layer 1, at the start"),
                 measured("sparsity", "zeros in layer 2, at the start"),
                 measured("sparsity", "zeros in layer 3, at the start"))},
    row{45, "with positive weights and inputs in [0, 1] there are no negative sums",
        "w, a, b ≥ 0 ⟹ wa + b ≥ 0; but E[z] = n E[w] E[a]",
        is_true_if(
            "no bias is negative; what passes then grows by n·E[w] a layer",
            fact("wa + b fills [0, ∞) over all w, a, b ≥ 0",
                 same_set(not_negative* not_negative + not_negative, not_negative)),
            measured("positive_weights", "zeros in 6 layers of 100 relus"),
            measured("positive_weights", "growth of the mean a layer, 30 relus, n·E[w] = 15"),
            measured("positive_weights", "growth of the mean a layer, 100 relus, n·E[w] = 50"))},
    row{46, "sparsity can be an advantage", "fewer active units, the same answers",
        is_opinion("argued for by those who introduced relu into deep networks",
                   cited("X. Glorot, A. Bordes, Y. Bengio, Deep sparse rectifier neural networks "
                         "(2011), section 2.2"))},
    row{47, "leaky relu has a small slope and does not die", "its slope is α > 0 below 0",
        is_true(number("leaky_relu′ over all numbers of binary64 below 0, α = 1/100",
                       gradus::leaky_relu.derivative(-above_zero), {0.00999, 0.01001}),
                number("the same, α = 1/1000",
                       gradus::leaky_relu_activation({1, 1000}).derivative(-above_zero),
                       {0.000999, 0.001001}))},
    row{48, "α = 0.01 is common; 0.2 to 0.3 are more common", "usage",
        is_opinion(
            "both have been proposed",
            cited("A. Maas, A. Hannun, A. Ng, Rectifier nonlinearities improve neural network "
                  "acoustic models (2013), section 2: 0.01"),
            cited("B. Xu, N. Wang, T. Chen, M. Li, Empirical evaluation of rectified "
                  "activations in convolutional network (2015), section 2.2: 1/5.5"))},
    row{49, "a small α may make gradients vanish itself", "0.01⁹ < (¼)¹⁰",
        is_true(
            number("0.01⁹/(¼)¹⁰", pown(hundredth, 9) / pown(constant<interval<double>>(1, 4), 10),
                   {1.048575e-12, 1.048577e-12}),
            proof<slope::stays_below, hundredth, 4.585>(),
            number("σ′(4.584)", sigmoid.derivative(interval<double>(4.584)), {0.0100001, 0.0101}))},
    row{51, "unbounded activations can explode", "a₄ = 2⁴ for four relus with w = 2",
        is_true(exact<exploding.a[3], rational(16)>("a₄, four relus, w = 2"),
                exact<exploding.bias[0], rational(8)>("∂C/∂b₁ there"),
                fact("∂C/∂w = (8, 8, 8, 8) there", same(exploding.weight, {8, 8, 8, 8})))},
    row{52, "a slightly wrong update can make activations blow up",
        "the training cost after one step over that before, η = 0.1",
        is_true_if(
            "the weights are large already",
            measured("rising_error", "cost after one step over before, η = 0.1, w from N(0, 1)"),
            measured("rising_error", "cost after one step over before, η = 0.1, He's weights"))},
    row{53, "relu with small weights still vanishes", "a₄ = (½)⁴ for four relus with w = ½",
        is_true(exact<vanishing.a[3], rational(1, 16)>("a₄, four relus, w = ½"),
                exact<vanishing.bias[0], rational(1, 8)>("∂C/∂b₁ there"),
                fact("∂C/∂w = (⅛, ⅛, ⅛, ⅛) there",
                     same(vanishing.weight, {{1, 8}, {1, 8}, {1, 8}, {1, 8}})))},
    row{54, "it “isn't binary”: no technique solves it, one can only delay it",
        "He's variance keeps the size of what passes a relu layer, at the start, in the mean",
        is_imprecise("at the start it can be solved; what training makes of it, nobody promises",
                     proof<variance::he_keeps_the_variance>(),
                     measured("initialisations", "factor a layer, relu, He"),
                     measured("layer_speeds",
                              "last hidden layer over first, relu and He's weights, 4 hidden "
                              "layers"))},
    row{55, "a sigmoid at the end serves two classes",
        "0 < σ(z) < 1, and σ(−z) = 1 − σ(z) is left for the other class",
        is_true(proof<slope::sigmoid_is_positive>(), proof<slope::sigmoid_is_below_one>(),
                proof<slope::sigmoid_is_symmetric>())},
    row{56, "softmax sums to 1", "Σ e^(z_k)/Σ e^(z_j) = 1",
        is_true(proof<softmax::sums_to_one>(), proof<softmax::is_positive>(),
                proof<softmax::is_below_one>())},
    row{57, "“batch normalization — centering all input feature values to zero”",
        "two things: centring the inputs, once, makes a cost rounder; batch normalisation scales "
        "what each neuron gets, over every mini-batch, and then by γ and β",
        is_false(
            "and it does not overcome the problem alone: at the start, in wide layers without "
            "residual paths, if what a neuron gets over a mini-batch is normally distributed, with "
            "no direction preferred, and independent of the errors, ‖gradient‖² grows in the mean "
            "by (B − 2)/(B − 3) a linear layer with mini-batches of B, and by π/(π − 1) through "
            "relu with large ones",
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
                "what E‖gradient‖² grows by through ten linear layers, B = 4"),
            proof<growth::of_relu_layers>(),
            number("√(π/(π − 1)), by which the norm grows", growth::of_root_through_relu(),
                   {1.211173896236316, 1.211173896236317}),
            proof<normalisation::nothing_through_two>(), proof<residual::derivative_of_a_block>(),
            proof<bowl::contraction_of_the_bowl>(), proof<bowl::contraction_if_centred>())},
};

} // namespace

constinit const article article_004{"004", "Rohan #4: The vanishing gradient problem", claims};

} // namespace ledger
