// Article 003, "Vanishing Gradient Problem in Deep Neural Nets": its claims in their order.
// Compiled is checked.

#include "articles.hpp"
#include "xor_surface.hpp"

#include <gradus/theory/theorems.hpp>

#include <type_traits>

namespace ledger {
namespace {

using gradus::constant, gradus::neuron, gradus::proof_text, gradus::rational, gradus::relu,
    gradus::sigmoid, gradus::slope_reach;
namespace chain = gradus::theorems::chain;
namespace equation_123 = gradus::theorems::equation_123;
namespace gradient_descent = gradus::theorems::gradient_descent;
namespace gates = gradus::theorems::gates;
namespace rectifiers = gradus::theorems::rectifiers;
namespace slope = gradus::theorems::slope;
namespace variance = gradus::theorems::variance;
namespace weights = gradus::random_weights;

constexpr auto tenth = constant<interval<double>>(1, 10);

constexpr interval<double> above_zero(std::numeric_limits<double>::denorm_min(),
                                      std::numeric_limits<double>::infinity());

constexpr auto half = neuron(rational(1, 2), rational(0), relu);
constexpr auto halving =
    chain_product(make_chain(half, half, half, half), rational(1), rational(1));

// Two sigmoid neurons in a row that should give 0 for x = 1: the slope of C = ½a² along the step
// w − η∂C/∂w, b − η∂C/∂b, for all η of a range.
constexpr interval<double> slope_along_a_step(const interval<double>& eta) {
    using number = gradus::dual<interval<double>>;
    using gradus::neuron;
    const interval<double> one(1);
    const auto start = make_chain(neuron(one, interval<double>(0), sigmoid),
                                  neuron(one, interval<double>(0), sigmoid));
    const auto before = chain_product(start, one, one);
    const auto g = chain_product(start, one, before.a[1]);
    const number step = number::variable(eta);
    const auto moved = [&](std::size_t j) {
        return neuron(number(one) - step * number(g.weight[j]), -step * number(g.bias[j]), sigmoid);
    };
    const auto after = chain_product(make_chain(moved(0), moved(1)), number(one), number(one));
    return (sqr(after.a[1]) / number(interval<double>(2))).derivative;
}

constexpr auto saddle = [](const auto& x, const auto& y) {
    return (sqr(x) - sqr(y)) / std::remove_cvref_t<decltype(x)>(2);
};
// Twenty steps of gradient descent with η = ½ on it, from (1, y).
constexpr gradus::vector<rational, 2> after_steps_from(rational y) {
    using number = gradus::dual<rational>;
    const rational eta(1, 2);
    rational x = 1;
    for (int k = 0; k < 20; ++k) {
        const rational along_x = saddle(number::variable(x), number(y)).derivative;
        const rational along_y = saddle(number(x), number::variable(y)).derivative;
        x = x - eta * along_x;
        y = y - eta * along_y;
    }
    return {{x, y}};
}
constexpr auto from_the_ridge = after_steps_from(0);
constexpr auto from_beside_it = after_steps_from(rational(1, 1000));

constexpr row claims[]{
    row{1, "vanishing gradients render a deep network useless",
        "right answers after learning, by the number of hidden layers",
        is_true_if("its layers are many: five of sigmoids still guess after 20 epochs, and begun "
                   "small and uniform after 100; four learn late, and then read nearly as well as "
                   "one",
                   measured("plateau", "right answers after the last epoch, 5 hidden layers"),
                   measured("plateau", "right answers after the last epoch, 1 hidden layer"),
                   measured_by("pretraining --full", "right answers at the end, random start"),
                   measured_by("pretraining --full", "right answers at the end, one hidden layer"),
                   measured("depth_and_accuracy", "right answers, 1 hidden layer"),
                   measured("depth_and_accuracy", "right answers, 2 hidden layers"),
                   measured("depth_and_accuracy", "right answers, 3 hidden layers"),
                   measured("depth_and_accuracy", "right answers, 4 hidden layers"),
                   cited("M. Nielsen, Neural Networks and Deep Learning (2015), chapter 5, “The "
                         "vanishing gradient problem”: 96.48, 96.90, 96.57 and 96.53 %"))},
    row{2, "a neuron adds up its inputs times weights and applies its activation",
        "z = w·x + b: without b a sigmoid neuron gives ½ at x = 0, whatever its weights",
        is_imprecise("a bias is added, too", exact("σ(0)", sigmoid(0.0), 0.5),
                     proof<chain::any_depth::own_bias>())},
    row{3, "learning is “optimizing the weights”",
        "∂C/∂b = σ′(z) ∂C/∂a, which is not 0 where ∂C/∂a is not",
        is_imprecise("and the biases", proof<chain::any_depth::own_bias>(),
                     proof<chain::any_depth::own_weight>(), proof<slope::is_positive>())},
    row{4, "the sigmoid and its plot", "σ(z) = 1/(1 + e⁻ᶻ), which lies in (0, 1)",
        is_true(proof<slope::sigmoid_is_the_logistic_function>(),
                proof<slope::sigmoid_is_positive>(), proof<slope::sigmoid_is_below_one>())},
    row{5, "a network aims to “approximate any arbitrary function”",
        "a continuous one, on a compact set, up to any error above 0",
        is_imprecise("not any function, and with as many neurons as that takes",
                     cited("G. Cybenko, Approximation by superpositions of a sigmoidal function "
                           "(1989), theorem 2"),
                     cited("M. Leshno, V. Lin, A. Pinkus, S. Schocken, Multilayer feedforward "
                           "networks with a nonpolynomial activation function can approximate any "
                           "function (1993), theorem 1"))},
    row{7, "more computing power and GPUs have made more layers possible", "history",
        is_opinion(
            "so those say who did it",
            cited("D. Cireşan, U. Meier, L. Gambardella, J. Schmidhuber, Deep, big, simple "
                  "neural nets for handwritten digit recognition (2010), section 1"),
            cited("A. Krizhevsky, I. Sutskever, G. Hinton, ImageNet classification with deep "
                  "convolutional neural networks (2012), section 3.2"))},
    row{8, "the error is checked for each layer, which is adjusted, and sent on to the first",
        "one backward pass gives ∂C/∂w and ∂C/∂b of all layers",
        is_true_if("first all errors, then all steps: a weight that has moved already would change "
                   "the errors below it",
                   proof<chain::any_depth::next_neuron>(), proof<chain::bias_gradient<4>, 0>(),
                   proof<chain::bias_gradient<4>, 3>())},
    row{9, "a step in the negative direction of the gradient makes the loss smaller",
        "dC(w − ηg)/dη = −‖g‖² at η = 0; on a quadratic the step is good up to η = 2/M",
        is_true_if(
            "the gradient is not 0, and the step is small enough",
            proof<chain::slope_against_the_gradient<4>>(),
            proof<gradient_descent::stable_below_two_over_M>(),
            number("dC(w − ηg)/dη of two sigmoid neurons, for all η in [0, 1]",
                   slope_along_a_step({0, 1}), {-0.038, -0.032}),
            measured("rising_error", "cost after one step over before, η = 0.1, He's weights"),
            measured("rising_error", "cost after one step over before, η = 0.1, w from N(0, 1)"))},
    row{10, "the optimisation gives the local minimum",
        "gradient descent may as well end in a saddle or stay on a plateau",
        is_imprecise(
            "a place where the gradient is small",
            exact<from_the_ridge[0], rational(1, 1 << 20)>(
                "x after 20 steps on ½(x² − y²), η = ½, from (1, 0)"),
            exact<from_the_ridge[1], rational(0)>("y after them"),
            exact<from_beside_it[1], pown(rational(3, 2), 20) / 1000>(
                "y after as many from (1, 1/1000), which leave the saddle again"),
            exact<saddle(rational(0), rational(1, 1000)), rational(-1, 2'000'000)>(
                "½(x² − y²) at (0, 1/1000), beside the saddle (0, 0)"),
            proved_case<gradus::prove_critical_point<xor_surface::with_one_neuron>(1)>(
                "a saddle of a 2-2-1 network on XOR with ½‖p‖²/1024: one and only one p in the box "
                "with ∇C = 0, one curvature below 0"),
            number("its cost; article 004 claim 31 has a minimum below 0.0676",
                   xor_surface::cost_in<xor_surface::with_one_neuron>, {0.504, 0.505}),
            number("‖∇C‖² at all weights 0", xor_surface::squared_gradient_at_zero, 0),
            number("the cost on XOR there, without the penalty, less ln 2",
                   xor_surface::cost_at_zero - gradus::log(interval<double>(2)), {-1e-15, 1e-15}),
            measured("stuck", "training cost at the end, saddle: all weights 0"),
            measured("stuck", "training cost at the end, left: weights from N(0, 0.001²)"),
            measured("stuck", "training cost at the end, plateau: five hidden layers"),
            cited("Y. Dauphin, R. Pascanu, C. Gulcehre, K. Cho, S. Ganguli, Y. Bengio, "
                  "Identifying and attacking the saddle point problem in "
                  "high-dimensional non-convex optimization (2014), section 2"))},
    row{11, "the gradient uses the activation function's derivative",
        "∂a/∂b = σ′(z), ∂a/∂w = xσ′(z)",
        is_true(proof<chain::any_depth::own_bias>(), proof<chain::any_depth::own_weight>(),
                proof<chain::any_depth::next_neuron>())},
    row{12, "n gradients are multiplied for n layers",
        "∂C/∂b₁ in n layers has n slopes, n − 1 weights and the slope of the cost",
        is_imprecise("n − 1 weights and the slope of the cost are factors too",
                     fact("for n = 1 they are σ′(z₁) ∂C/∂a₁",
                          gradus::text_of(chain::gradient_of<1>.bias[0]) == proof_text("s1 c")),
                     proof<chain::one_more_neuron<1>, 0>(), proof<chain::any_depth::next_neuron>(),
                     fact("for n = 3 the factors are w₂ w₃ σ′(z₁) σ′(z₂) σ′(z₃) ∂C/∂a₃",
                          gradus::text_of(chain::gradient_of<3>.bias[0])
                              == proof_text("w2 w3 s1 s2 s3 c")))},
    row{13, "the slope's maximum is 0.25, and often it is much less",
        "σ′ ≤ ¼; σ′(z) < 1/10 exactly where |z| > 2.0634…",
        is_true(proof<slope::is_at_most_a_quarter>(), proof<slope::is_even>(),
                proof<slope::falls_from_zero>(), proof<slope::falling_factor_is_positive>(),
                proof<slope::reaches_beta>(), proof<slope::reach_is_not_negative>(),
                proof<slope::stays_below, tenth, 2.06344>(),
                number("the z with σ′(z) = 1/10", slope_reach(tenth), {2.06343, 2.06344}),
                number("σ′(2.0634)", sigmoid.derivative(interval<double>(2.0634)),
                       {0.1000001, 0.1001}))},
    row{14, "“the gradient is always less than zero”", "0 < σ′(z) ≤ ¼ for every z",
        is_false("less than one", proof<slope::as_a_quotient>(), proof<slope::is_positive>(),
                 proof<slope::is_at_most_a_quarter>())},
    row{15, "it shrinks exponentially, layer by layer", "|∏ wσ′| ≤ (max|w|/4)ⁿ",
        is_imprecise("in a chain of single neurons with |w| < 4; a wide layer adds up many paths",
                     proof<chain::factor_bound>(), proof<chain::product_of_bounds>(),
                     number("the geometric mean of |wσ′(0)|, w from N(0, 1)",
                            gradus::exp(weights::mean_log_factor()), {0.1324, 0.1325}),
                     measured("wide_layers", "factor a layer, width 1, w from N(0, 1)"),
                     measured("wide_layers", "factor a layer, width 30, w from N(0, 1)"),
                     measured("wide_layers", "factor a layer, width 100, w from N(0, 1)"))},
    row{16, "the first layers train very slowly",
        "‖mean of ∂C/∂b‖ of the last hidden layer over that of the first",
        is_true_if(
            "they are sigmoids, at the start; once these have learnt the first layer is the faster "
            "one, and with relu and weights from N(0, 1) at once",
            measured("layer_speeds", "last hidden layer over first, sigmoid, 4 hidden layers"),
            measured("learning_speeds", "last hidden layer over first, at the start"),
            measured("learning_speeds", "last hidden layer over first, after the last epoch"),
            measured("learning_speeds", "right answers after the last epoch"),
            measured("fast_early_layers", "first layer over last hidden one, relu, N(0, 1)"))},
    row{17, "“in practice, this means that our network becomes pretty much useless”",
        "right answers of four and of five hidden layers of sigmoids after learning",
        is_true_if("see claim 1", measured("depth_and_accuracy", "right answers, 4 hidden layers"),
                   measured("depth_and_accuracy", "right answers, 1 hidden layer"),
                   measured("plateau", "right answers after the last epoch, 5 hidden layers"),
                   measured("plateau", "right answers after the last epoch, 1 hidden layer"))},
    row{18, "it can also grow exponentially", "a factor grows where |wσ′(z)| > 1, so |w| > 4",
        is_true(proof<equation_123::large_weight_is_needed>(),
                number("(wσ′(0))¹⁰, w = 5", pown(5 * sigmoid.derivative(interval<double>(0)), 10),
                       {9.31, 9.32}))},
    row{19, "the choice of the activation function is very important",
        "what a layer of 100 multiplies ‖δ‖ by, with Xavier's weights",
        is_true(measured("initialisations", "factor a layer, sigmoid, Xavier"),
                measured("initialisations", "factor a layer, tanh, Xavier"),
                measured("initialisations", "factor a layer, relu, Xavier"),
                measured("initialisations", "factor a layer, relu, He"))},
    row{20, "the sigmoid is “sort of dead in deep neural networks”", "where it is still used",
        is_imprecise(
            "as the activation of hidden layers; gates and the outputs of two classes keep "
            "it",
            measured("initialisations", "factor a layer, sigmoid, Xavier"),
            proof<gates::lstm_direct_path>(),
            cited("S. Hochreiter, J. Schmidhuber, Long short-term memory (1997), section "
                  "4"))},
    row{21, "relu's gradient is 1 if the output is above 0, else 0",
        "at 0 there is no derivative: every slope in [0, 1] is a subgradient",
        is_true_if(
            "z ≠ 0",
            number("relu′ over all numbers of binary64 above 0", relu.derivative(above_zero), 1),
            number("relu′ over all numbers of binary64 below 0", relu.derivative(-above_zero), 0),
            proof<rectifiers::slopes_of_relu_at_zero>(),
            proof<rectifiers::subgradient_right_of_zero>(),
            proof<rectifiers::subgradient_left_of_zero>())},
    row{22, "“we don't have to worry about vanishing gradient anymore”",
        "∂C/∂b₁ = (½)³ in a chain of four relus with w = ½; Var[W] = 2/(n_in + n_out) halves the "
        "mean square at every relu layer of as many outputs as inputs",
        is_false("the weights remain",
                 exact<halving.bias[0], rational(1, 8)>("∂C/∂b₁, four relus, w = ½"),
                 proof<variance::xavier_halves_relu>(),
                 measured("initialisations", "factor a layer, relu, Xavier"))},
    row{23, "relu's zeros create sparsity",
        "P(z < 0) = P(z > 0) for weights that are as likely as their negatives",
        is_true(number("relu over all numbers of binary64 below 0", relu(-above_zero), 0),
                proof<variance::sum_of_turned_weights>(),
                measured("sparsity", "zeros in layer 1, at the start"),
                measured("sparsity", "zeros in layer 3, at the start"),
                measured("sparsity", "zeros in layer 1, after learning"),
                measured("sparsity", "zeros in layer 3, after learning"))},
};

} // namespace

constinit const article article_003{"003", "Vanishing Gradient Problem in Deep Neural Nets",
                                    claims};

} // namespace ledger
