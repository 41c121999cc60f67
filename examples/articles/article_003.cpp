// Article 003, "Vanishing Gradient Problem in Deep Neural Nets": its claims in their order.
// Compiled is checked.

#include "articles.hpp"

#include <gradus/theory/theorems.hpp>

namespace ledger {
namespace {

using gradus::constant, gradus::neuron, gradus::proof_text, gradus::rational, gradus::relu,
    gradus::sigmoid, gradus::slope_reach;
namespace chain = gradus::theorems::chain;
namespace equation_123 = gradus::theorems::equation_123;
namespace gradient_descent = gradus::theorems::gradient_descent;
namespace rectifiers = gradus::theorems::rectifiers;
namespace slope = gradus::theorems::slope;
namespace variance = gradus::theorems::variance;
namespace weights = gradus::random_weights;

constexpr auto tenth = constant<interval<double>>(1, 10);

constexpr auto half = neuron(rational(1, 2), rational(0), relu);
constexpr auto halving =
    chain_product(make_chain(half, half, half, half), rational(1), rational(1));

constexpr row claims[]{
    row{4, "the sigmoid and its plot", "σ(z) = 1/(1 + e⁻ᶻ), which lies in (0, 1)",
        is_true(proof<slope::sigmoid_is_the_logistic_function>(),
                proof<slope::sigmoid_is_positive>(), proof<slope::sigmoid_is_below_one>())},
    row{12, "n gradients are multiplied for n layers",
        "∂C/∂b₁ in n layers has n slopes, n − 1 weights and the slope of the cost",
        is_imprecise("n − 1 weights and the slope of the cost are factors too",
                     fact("for n = 3 the factors are w₂ w₃ σ′(z₁) σ′(z₂) σ′(z₃) ∂C/∂a₃",
                          gradus::text_of(chain::gradient_of<3>.bias[0])
                              == proof_text("w2 w3 s1 s2 s3 c")))},
    row{13, "the slope's maximum is 0.25, and often it is much less",
        "σ′ ≤ ¼; σ′(z) < 1/10 exactly where |z| > 2.0634…",
        is_true(proof<slope::is_at_most_a_quarter>(), proof<slope::falls_from_zero>(),
                proof<slope::reaches_beta>(), proof<slope::stays_below, tenth, 2.06344>(),
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
                            gradus::exp(weights::mean_log_factor()), {0.1324, 0.1325}))},
    row{18, "it can also grow exponentially", "a factor grows where |wσ′(z)| > 1, so |w| > 4",
        is_true(proof<equation_123::large_weight_is_needed>())},
    row{21, "relu's gradient is 1 if the output is above 0, else 0",
        "at 0 there is no derivative: every slope in [0, 1] is a subgradient",
        is_true_if("z ≠ 0", exact<relu.derivative(rational(1, 1000)), rational(1)>("relu′(1/1000)"),
                   exact<relu.derivative(rational(-1, 1000)), rational(0)>("relu′(−1/1000)"),
                   proof<rectifiers::slopes_of_relu_at_zero>(),
                   proof<rectifiers::subgradient_right_of_zero>(),
                   proof<rectifiers::subgradient_left_of_zero>())},
    row{22, "“we don't have to worry about vanishing gradient anymore”",
        "∂C/∂b₁ = (½)³ in a chain of four relus with w = ½; Var[W] = 2/(n_in + n_out) halves the "
        "variance at every relu layer",
        is_false("the weights remain",
                 exact<halving.bias[0], rational(1, 8)>("∂C/∂b₁, four relus, w = ½"),
                 proof<variance::xavier_halves_relu>())},
};

} // namespace

constinit const article article_003{"003", "Vanishing Gradient Problem in Deep Neural Nets",
                                    claims};

} // namespace ledger
