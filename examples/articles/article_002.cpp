// Article 002, "Why are deep neural networks hard to train?" (notes on Nielsen's chapter 5): its
// claims in their order. Compiled is checked.

#include "articles.hpp"

#include <gradus/theory/theorems.hpp>

namespace ledger {
namespace {

using gradus::proof_text;
namespace chain = gradus::theorems::chain;
namespace elimination = gradus::theorems::elimination;
namespace equation_123 = gradus::theorems::equation_123;
namespace identity = gradus::theorems::identity_neuron;
namespace log_factor = gradus::theorems::random_weights;
namespace no_identity = gradus::theorems::no_identity_neuron;
namespace slope = gradus::theorems::slope;
namespace weights = gradus::random_weights;
namespace width = gradus::theorems::width_maximum;

constexpr auto inside = weights::probability_of_size_below(interval<double>(1));
constexpr auto escaping = weights::probability_of_size_at_least(interval<double>(4));
constexpr auto z = width::z_of_the_maximum().values;

constexpr auto nielsens_first_layer = gradus::dense<784, 30>(gradus::sigmoid);

constexpr interval<double> width_at_tenths(int tenths) {
    return gradus::interval_width(gradus::constant<interval<double>>(tenths, 10));
}

constexpr row claims[]{
    row{1, "that random weights and biases do a good job is “extremely unlikely”",
        "right answers before learning; guessing ten digits gives 10 %",
        is_true(measured("random_start", "right answers before learning, 1 hidden layer"),
                measured("random_start", "right answers before learning, 2 hidden layers"),
                measured("random_start", "right answers before learning, 4 hidden layers"))},
    row{2, "a random first layer “throws away most information about the input image”",
        "z = Wx + b is the same for all images that differ by some v with Wv = 0, and each of "
        "these "
        "equations fixes one number of v at most",
        is_true_if(
            "information is counted in dimensions: at least 754 of 784 go, and as many from a "
            "first layer that has learnt. What is left still tells most digits apart",
            proof<elimination::what_differs_by_a_solution_looks_alike>(),
            proof<elimination::one_unknown_is_fixed>(),
            proof<elimination::the_others_stay_linear>(),
            fact("inputs less neurons of Nielsen's first layer, 784-30: 754",
                 nielsens_first_layer.inputs - nielsens_first_layer.outputs == 754),
            measured("frozen_first_layer",
                     "right answers, first layer frozen, w from N(0, 1/n_in)"),
            measured("frozen_first_layer", "right answers, first layer frozen, w from N(0, 1)"))},
    row{3, "later layers, however well trained, then find it “extremely difficult to identify” it",
        "right answers after 60 epochs, the first layer frozen as it was drawn, against all "
        "learning",
        is_imprecise(
            "much harder: they find two digits of three, where guessing finds one of ten",
            measured("frozen_first_layer",
                     "right answers, first layer frozen, w from N(0, 1/n_in)"),
            measured("frozen_first_layer", "right answers, all layers learn, w from N(0, 1/n_in)"),
            measured("frozen_first_layer", "right answers, first layer frozen, w from N(0, 1)"),
            measured("frozen_first_layer", "right answers, all layers learn, w from N(0, 1)"))},
    row{4, "so it “can't possibly be” that little learning is needed in the first layer",
        "right answers with and without its learning",
        is_true(
            measured("frozen_first_layer", "right answers, all layers learn, w from N(0, 1/n_in)"),
            measured("frozen_first_layer",
                     "right answers, first layer frozen, w from N(0, 1/n_in)"))},
    row{5, "∂C/∂b₁ = σ′(z₁) · w₂ σ′(z₂) · w₃ σ′(z₃) · w₄ σ′(z₄) · ∂C/∂a₄",
        "the chain rule for four neurons in a row: for all weights, slopes and inputs",
        is_true(proof<chain::bias_gradient<4>, 0>())},
    row{6,
        "“excepting the very last term, this expression is a product of terms of the form "
        "w_j σ′(z_j)”",
        "four slopes, but three weights: σ′(z₁) has none",
        is_imprecise("the first slope stands alone, too",
                     fact("the factors are w₂ w₃ w₄ σ′(z₁) σ′(z₂) σ′(z₃) σ′(z₄) ∂C/∂a₄",
                          gradus::text_of(chain::gradient_of<4>.bias[0])
                              == proof_text("w2 w3 w4 s1 s2 s3 s4 c")))},
    row{7, "σ′ has its maximum σ′(0) = 1/4", "¼ − σ′ = (σ − ½)² ≥ 0 for every z, and 0 where z = 0",
        is_true(proof<slope::is_at_most_a_quarter>(), proof<slope::is_a_quarter_only_at_zero>(),
                proof<slope::falls_from_zero>())},
    row{8, "with weights from N(0, 1), usually |w| < 1", "P(|w| < 1) = erf(1/√2)",
        is_true_if("of one weight; of the three in eq. 122 only every third time",
                   number("P(|w| < 1)", inside, {0.6826, 0.6828}),
                   number("P(|w| < 1)³", pown(inside, 3), {0.318, 0.319}))},
    row{9, "|w_j σ′(z_j)| < 1/4", "|w| < 1 ⟹ |wσ′| < ¼",
        is_true_if("where |w_j| < 1", proof<chain::factor_bound>(), proof<slope::is_positive>(),
                   number("P(|w| < 1)", inside, {0.6826, 0.6828}))},
    row{10, "the product decreases exponentially", "|∏ w_j σ′(z_j)| ≤ (max|w|/4)ⁿ",
        is_true_if("in a chain of neurons with |w| < 4; a wide layer adds up many paths",
                   proof<chain::factor_bound>(), proof<chain::product_of_bounds>(),
                   proof<log_factor::mean_of_log_factor>(),
                   fact("E ln|w| = −(γ + ln 2)/2 lies in the enclosure of its integral",
                        log_factor::by_quadrature::mean_agrees()),
                   fact("Var ln|w| = π²/8 lies in that of its integrals",
                        log_factor::by_quadrature::variance_agrees()),
                   number("the geometric mean of |wσ′(0)|, w from N(0, 1)",
                          gradus::exp(weights::mean_log_factor()), {0.1324, 0.1325}),
                   measured("wide_layers", "factor a layer, width 1, w from N(0, 1)"),
                   measured("wide_layers", "factor a layer, width 100, w from N(0, 1)"))},
    row{11, "the gradient in early layers is the product of terms from all later ones",
        "eq. 124: ∂C/∂b₁ = σ′(z₁) ∏ w_j σ′(z_j) · ∂C/∂a, for any depth",
        is_true(proof<chain::bias_gradient<4>, 0>(), proof<chain::any_depth::next_neuron>())},
    row{12, "layers learn at the same speed only if the products balance out",
        "(∂C/∂b₁)/(∂C/∂b_n) = ∏ w σ′, so equal speeds need a product of ±1",
        is_true(proof<chain::ratio_of_layers<5>, 0, 4>(), proof<chain::equal_speeds>())},
    row{13, "that they balance by chance is highly unlikely",
        "P(|wσ′| ≥ 1) ≤ P(|w| ≥ 4) = erfc(2√2)",
        is_true_if("in a chain, with weights from N(0, 1)",
                   proof<equation_123::large_weight_is_needed>(),
                   number("P(|w| ≥ 4)", escaping, {6.33e-5, 6.34e-5}))},
    row{14, "with standard gradient descent layers learn at wildly different speeds",
        "‖mean of ∂C/∂b‖ of the last hidden layer over that of the first, before learning",
        is_true_if(
            "they are sigmoids, and each parameter's step is η times its gradient: He's "
            "weights below relu, and Adam, even them out",
            measured("layer_speeds", "last hidden layer over first, sigmoid, 2 hidden layers"),
            measured("layer_speeds", "last hidden layer over first, sigmoid, 3 hidden layers"),
            measured("layer_speeds", "last hidden layer over first, sigmoid, 4 hidden layers"),
            measured("layer_speeds",
                     "last hidden layer over first, relu and He's weights, 4 hidden layers"),
            measured("adam_speeds", "distance of the last hidden layer over the first one's, "
                                    "Adam, 1 step"))},
    row{15, "gradients vanish or explode in early layers; with sigmoids they usually vanish",
        "what a layer multiplies ‖δ‖ by, before learning: below 1 it vanishes, above 1 it explodes",
        is_true_if("usually leaves out wide layers with weights from N(0, 1): with 300 sigmoids it "
                   "explodes",
                   number("the geometric mean of |wσ′(0)|, w from N(0, 1), in a chain",
                          gradus::exp(weights::mean_log_factor()), {0.1324, 0.1325}),
                   measured("wide_layers", "factor a layer, width 1, w from N(0, 1)"),
                   measured("wide_layers", "factor a layer, width 30, w from N(0, 1)"),
                   measured("wide_layers", "factor a layer, width 100, w from N(0, 1)"),
                   measured("wide_layers", "factor a layer, width 300, w from N(0, 1)"),
                   measured("wide_layers", "factor a layer, width 100, w from N(0, 1/n)"),
                   measured("initialisations", "factor a layer, relu, N(0, 1)"))},
    row{16, "|wσ′(z)| ≥ 1 needs |w| ≥ 4", "|w| ≥ 1/σ′ ≥ 4",
        is_true(proof<equation_123::large_weight_is_needed>())},
    row{17, "σ(1 − σ) ≤ 1/4", "¼ − σ(1 − σ) = (σ − ½)²",
        is_true(proof<slope::is_at_most_a_quarter>())},
    row{18, "σ(1 − σ) ≥ 1/|w| for σ between the roots (1 ± √(1 − 4/|w|))/2",
        "with s² = 1 − 4/|w|: σ² − σ + 1/|w| = (σ − (1 − s)/2)(σ − (1 + s)/2)",
        is_true_if("the page's “= 0” is read as “≤ 0”",
                   proof<equation_123::factor_as_a_quadratic>(),
                   proof<equation_123::quadratic_by_its_roots>(),
                   proof<equation_123::roots_multiply_to_v>(),
                   proof<equation_123::roots_add_up_to_one>())},
    row{19, "2/(1 − s) ≤ |w|(1 + s)/2", "they are equal: (1 − s)(1 + s) = 4/|w|",
        is_imprecise("“=” for “≤”", proof<equation_123::reciprocal_of_lower_root>())},
    row{20, "the lower end of z is −ln(|w|(1 + s)/2 − 1)", "σ(z) = (1 − s)/2 there, and σ rises",
        is_true(proof<equation_123::reciprocal_of_lower_root>(),
                proof<equation_123::arguments_multiply_to_one>(),
                proof<equation_123::arguments_add_up>(), proof<equation_123::exponential_rises>(),
                proof<slope::as_a_quotient>(), proof<slope::is_positive>(),
                proof<equation_123::lower_end>())},
    row{21, "the upper end of z is −ln(|w|(1 − s)/2 − 1)",
        "σ(z) = (1 + s)/2 there; the two arguments multiply to 1",
        is_true(proof<equation_123::reciprocal_of_upper_root>(),
                proof<equation_123::arguments_multiply_to_one>(),
                proof<equation_123::arguments_add_up>(), proof<equation_123::exponential_rises>(),
                proof<slope::as_a_quotient>(), proof<slope::is_positive>(),
                proof<equation_123::upper_end>())},
    row{22, "eq. 123: the width is (2/|w|) ln(|w|(1 + s)/2 − 1)",
        "the ends of z are symmetric around 0; a = (z − b)/w divides their distance by |w|",
        is_true(proof<equation_123::arguments_multiply_to_one>(), proof<equation_123::upper_end>(),
                proof<equation_123::lower_end>(), proof<equation_123::width_between_the_ends>(),
                proof<equation_123::sign_of_the_weight>())},
    row{23, "an interval “no greater than” that", "equal to it, if a may be any real number",
        is_true(proof<equation_123::upper_end>(), proof<equation_123::lower_end>(),
                proof<equation_123::width_between_the_ends>())},
    row{24, "it is greatest at |w| ≈ 6.9, and there ≈ 0.45",
        "over all |w| ≥ 4 there is one maximum, where z tanh(z/2) = 1",
        is_true(proof<width::root_in_z>(), proof<width::argument_of_the_logarithm_in_z>(),
                proof<width::weight_in_z>(), proof<width::weight_rises_with_z>(),
                proof<width::slope_of_the_width>(), proof<width::balance_rises>(),
                proof<width::z_of_the_maximum>(), proof<width::weight_of_the_maximum>(),
                proof<width::width_of_the_maximum>(),
                number("|w| of the maximum", width::weight_at(z), {6.85, 6.95}),
                number("the width there", width::width_at(z), {0.445, 0.455}))},
    row{25, "the program's grid has its maximum at 6.9",
        "width(4) = 0, width(6.9) ≈ 0.44774; it rises up to its only maximum and falls after it",
        is_true(proof<width::slope_of_the_width>(), proof<width::balance_rises>(),
                proof<width::z_of_the_maximum>(),
                fact("the width at |w| = 6.9 is above that at 6.8 and at 7",
                     certainly_less(width_at_tenths(68), width_at_tenths(69))
                         && certainly_less(width_at_tenths(70), width_at_tenths(69))),
                exact("the width at |w| = 4", gradus::interval_width(4.0), 0.0),
                number("the width at |w| = 6.9", width_at_tenths(69), {0.447742, 0.447744}))},
    row{26, "a “fairly narrow” range of activations", "0.4478 of (0, 1) at most",
        is_true_if("45 % is narrow", proof<width::z_of_the_maximum>(),
                   number("the greatest width", width::width_at(z), {0.4477, 0.4478}))},
    row{27, "an identity neuron: w₂σ(w₁x + b) ≈ x on [0, 1]",
        "min over w₁, b, w₂ of max|w₂σ(w₁x + b) − x| > 0.056; with an offset it falls like w₁²",
        is_imprecise(
            "an offset must be added at the output",
            proof<no_identity::difference_of_two_neurons>(),
            proof<no_identity::slope_of_the_difference>(), proof<no_identity::slope_is_monotone>(),
            proof<no_identity::error_alternates, 0.05605, 0>(),
            proof<no_identity::error_alternates, 0.05605, 1>(),
            proof<no_identity::error_alternates, 0.05605, 2>(),
            proof<no_identity::error_alternates, 0.05605, 3>(), proof<identity::error_is_at_most>(),
            proof<identity::error_is_at_least>(), proof<identity::taylor::tanh_is_at_most_t>(),
            proof<identity::taylor::remainder_after_t>(),
            proof<identity::taylor::remainder_after_t3>())},
    row{28, "the hint: x = ½ + Δ, small w₁, a Taylor series in w₁Δ",
        "with w₂ = 4/w₁, b = −w₁/2 and an offset the error is at most w₁²/96",
        is_true_if("an offset is added at the output", proof<identity::weighted_input>(),
                   proof<identity::error_in_u>(), proof<identity::error_at_one>(),
                   proof<identity::error_is_at_most>(), proof<identity::error_is_at_least>(),
                   proof<identity::taylor::tanh_is_at_most_t>(),
                   proof<identity::taylor::remainder_after_t>(),
                   proof<identity::taylor::remainder_after_t3>())},
};

} // namespace

constinit const article article_002{"002", "Why are deep neural networks hard to train?", claims};

} // namespace ledger
