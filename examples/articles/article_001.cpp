// Article 001, "Intelligent Signals: Unstable Deep Learning": its claims in their order.
// Compiled is checked.

#include "articles.hpp"

#include <gradus/theory/theorems.hpp>

#include <limits>
#include <string_view>

namespace ledger {
namespace {

using gradus::constant, gradus::matrix, gradus::rational, gradus::relu, gradus::sigmoid;
namespace chain = gradus::theorems::chain;
namespace equation_123 = gradus::theorems::equation_123;
namespace gates = gradus::theorems::gates;
namespace gradient_descent = gradus::theorems::gradient_descent;
namespace large_norms = gradus::theorems::large_norms;
namespace rectifiers = gradus::theorems::rectifiers;
namespace log_factor = gradus::theorems::random_weights;
namespace recurrence = gradus::theorems::recurrence;
namespace slope = gradus::theorems::slope;
namespace variance = gradus::theorems::variance;
namespace weights = gradus::random_weights;

constexpr double least = std::numeric_limits<double>::denorm_min();
constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr auto inside = weights::probability_of_size_below(interval<double>(1));
constexpr interval<double> hundred = 100;
// Of weight 100 at the activation ½, without a bias.
constexpr auto factor_at_half =
    hundred * sigmoid.derivative(hundred * constant<interval<double>>(1, 2));

// Of the norm 1 exactly.
constexpr matrix<rational, 2, 2> rotation({{rational(3, 5), rational(4, 5)},
                                           {rational(-4, 5), rational(3, 5)}});

// Its norm is above 10, and yet gradients vanish.
constexpr matrix<rational, 2, 2> skew({{rational(1, 2), 10}, {0, rational(1, 2)}});
constexpr rational scales[] = {1, 100};

// Of the same weights one bias makes all factors larger than 1, at activations near ½, and another
// all smaller, at any activation of a sigmoid.
constexpr interval<double> from_5_to_6(5, 6);
constexpr interval<double> up_to_1(-infinity, 1);
constexpr auto grows = chain::grows(from_5_to_6, -2.5, {0.45, 0.55});
constexpr auto shrinks = chain::shrinks(from_5_to_6, -8, up_to_1);
constexpr int thousand_steps = 1000;

/// What the program about recurrent networks measures.
consteval evidence in_time(std::string_view quantity) {
    return measured_by("through_time --full", quantity);
}

constexpr auto kept = [](int b) { return gradus::kept_by_bias(interval<double>(b), 100); };
constexpr auto keeps_half = gates::only_bias_that_keeps(0.5, 100, {0, 20});

constexpr row claims[]{
    row{2, "it is backpropagation that trains a deep model and whose maths tells why that is hard",
        "backpropagation gives g = ∂C/∂(w, b), in which early layers have more factors; the step "
        "−ηg changes C by −η‖g‖², to first order",
        is_imprecise("backpropagation computes the gradient; gradient descent trains by it",
                     proof<chain::bias_gradient<4>, 0>(), proof<chain::weight_gradient<4>, 0>(),
                     proof<chain::slope_against_the_gradient<4>>(),
                     proof<chain::ratio_of_layers<4>, 0, 3>())},
    row{3, "neurons in different layers learn at different speeds",
        "‖mean of ∂C/∂b‖ by layer, at the start",
        is_true(proof<chain::ratio_of_layers<5>, 0, 4>(),
                measured("layer_speeds", "gradient of layer 1, sigmoid, 4 hidden layers"),
                measured("layer_speeds", "gradient of layer 4, sigmoid, 4 hidden layers"))},
    row{4, "the training loss gets stuck at a constant value",
        "the training cost of five hidden layers of sigmoids, epoch after epoch",
        is_true_if("the network is deep enough: with one hidden layer it falls",
                   measured("plateau", "training cost after the first epoch, 5 hidden layers"),
                   measured("plateau", "training cost after the last epoch, 5 hidden layers"),
                   measured("plateau", "training cost after the last epoch, 1 hidden layer"))},
    row{5,
        "why does the training error sometimes increase “gradually after certain number of "
        "iterations”",
        "on a quadratic a step lengthens the error along the curvature M exactly if η > 2/M; "
        "epochs of 20 in which the cost rose",
        is_true_if(
            "η is too large for the curvature, or gradients explode; by the chance of "
            "mini-batches now and then with a small η too",
            proof<gradient_descent::stable_below_two_over_M>(),
            measured("rising_error", "epochs of 20 in which the training cost rose, η = 20"),
            measured("rising_error", "epochs of 20 in which the training cost rose, η = 0.5"),
            measured("rising_error", "cost after one step over before, η = 0.1, w from N(0, 1)"),
            measured("rising_error", "cost after one step over before, η = 0.1, He's weights"))},
    row{6, "learning happens from later layers to early layers",
        "errors flow back; then all layers move at once, each by its own gradient",
        is_imprecise("the errors do; no layer waits for another",
                     proof<chain::any_depth::next_neuron>(), proof<chain::bias_gradient<4>, 0>(),
                     proof<chain::bias_gradient<4>, 3>())},
    row{7, "later layers learn well, but early layers very little",
        "‖mean of ∂C/∂b‖ of the last hidden layer over that of the first",
        is_true_if(
            "they are sigmoids, at the start; once these have learnt, the first is the faster",
            measured("layer_speeds", "last hidden layer over first, sigmoid, 4 hidden layers"),
            measured("learning_speeds", "last hidden layer over first, after the last epoch"))},
    row{8, "it becomes worse with more layers", "the same for 2, 3 and 4 hidden layers",
        is_true_if(
            "they are sigmoids, at the start; with relu and He's weights it does not",
            measured("layer_speeds", "last hidden layer over first, sigmoid, 2 hidden layers"),
            measured("layer_speeds", "last hidden layer over first, sigmoid, 3 hidden layers"),
            measured("layer_speeds", "last hidden layer over first, sigmoid, 4 hidden layers"),
            measured("layer_speeds",
                     "last hidden layer over first, relu and He's weights, 2 hidden layers"),
            measured("layer_speeds",
                     "last hidden layer over first, relu and He's weights, 3 hidden layers"),
            measured("layer_speeds",
                     "last hidden layer over first, relu and He's weights, 4 hidden layers"))},
    row{9, "there are cases where earlier layers learn extremely fast and later ones slowly",
        "‖mean of ∂C/∂b‖ of the first layer over that of the last hidden one; what a layer "
        "multiplies ‖δ‖ by",
        is_true(measured("fast_early_layers", "first layer over last hidden one, relu, N(0, 1)"),
                measured("initialisations", "factor a layer, tanh, N(0, 1)"),
                measured("initialisations", "factor a layer, relu, N(0, 1)"))},
    row{10,
        "the recipe: add hidden layers one by one, and see gradients get smaller towards the "
        "early ones",
        "Nielsen's table: ‖mean of ∂C/∂b^l‖ for two, three and four hidden layers of 30",
        is_true_if(
            "they are sigmoids with weights from N(0, 1/n_in)",
            measured("layer_speeds", "gradient of layer 1, sigmoid, 2 hidden layers"),
            measured("layer_speeds", "gradient of layer 2, sigmoid, 2 hidden layers"),
            measured("layer_speeds", "gradient of layer 1, sigmoid, 3 hidden layers"),
            measured("layer_speeds", "gradient of layer 2, sigmoid, 3 hidden layers"),
            measured("layer_speeds", "gradient of layer 3, sigmoid, 3 hidden layers"),
            measured("layer_speeds", "gradient of layer 1, sigmoid, 4 hidden layers"),
            measured("layer_speeds", "gradient of layer 2, sigmoid, 4 hidden layers"),
            measured("layer_speeds", "gradient of layer 3, sigmoid, 4 hidden layers"),
            measured("layer_speeds", "gradient of layer 4, sigmoid, 4 hidden layers"),
            measured("layer_speeds",
                     "last hidden layer over first, relu and He's weights, 3 hidden layers"))},
    row{11, "exploding gradients are the opposite observation: larger in earlier layers",
        "a factor |wσ′| above 1 between two layers",
        is_true(proof<chain::ratio_of_layers<2>, 0, 1>(),
                measured("fast_early_layers", "first layer over last hidden one, relu, N(0, 1)"))},
    row{12, "gradients are unstable: sometimes they vanish, sometimes they explode",
        "ln|∏ wσ′| is a sum: of n independent factors it has n times the mean and n times the "
        "variance of one",
        is_true(
            proof<chain::ratio_of_layers<5>, 0, 4>(), proof<variance::square_of_a_sum>(),
            proof<log_factor::mean_of_log_factor>(), proof<log_factor::variance_of_log_weight>(),
            fact("E ln|w| = −(γ + ln 2)/2 lies in the enclosure of its integral",
                 log_factor::by_quadrature::mean_agrees()),
            fact("Var ln|w| = π²/8 lies in that of its integrals",
                 log_factor::by_quadrature::variance_agrees()),
            number("E ln|wσ′(0)|, w from N(0, 1)", weights::mean_log_factor(), {-2.0215, -2.0214}),
            number("Var ln|wσ′(0)|", weights::variance_of_log_factor(), {1.2337, 1.2338}),
            measured("layer_speeds", "last hidden layer over first, sigmoid, 4 hidden layers"),
            measured("fast_early_layers", "first layer over last hidden one, relu, N(0, 1)"))},
    row{13, "poor learning in the earlier layers hurts the whole network",
        "right answers with the first layer frozen at random, and with all layers learning",
        is_true(measured("frozen_first_layer",
                         "right answers, first layer frozen, w from N(0, 1/n_in)"),
                measured("frozen_first_layer",
                         "right answers, all layers learn, w from N(0, 1/n_in)"))},
    row{14, "z_j is the “matrix multiplication” of inputs with biases added, a_j = σ(z_j)",
        "z_j = w_j a_(j−1) + b_j with one neuron a layer",
        is_true_if("the matrices are 1 × 1", proof<chain::any_depth::own_bias>(),
                   proof<chain::any_depth::own_weight>())},
    row{15, "the chain rule for ∂C/∂b_j", "eq. 122, for all weights, slopes and inputs",
        is_true(proof<chain::bias_gradient<4>, 0>(), proof<chain::bias_gradient<4>, 3>(),
                proof<chain::weight_gradient<4>, 0>())},
    row{16, "σ′ = σ(1 − σ), with its maximum ¼", "¼ − σ′ = (σ − ½)²",
        is_true(proof<slope::of_sigmoid>(), proof<slope::is_at_most_a_quarter>(),
                proof<slope::is_a_quarter_only_at_zero>())},
    row{17, "the weights were initialised from N(0, 1)", "P(|w| < 1) = erf(1/√2)",
        is_true_if("it is the example's assumption; Nielsen's own program divides by √n_in",
                   number("P(|w| < 1)", inside, {0.6826, 0.6828}),
                   cited("M. Nielsen, Neural Networks and Deep Learning (2015), chapter 3, “Weight "
                         "initialization”"))},
    row{18,
        "b₁'s gradient is much less than that of the “bias attached to the activation outputs "
        "from third layer (i.e. 2nd hidden layer)”",
        "|∂C/∂b₁| ≤ |∂C/∂b₃|/16 if |w₂|, |w₃| ≤ 1: two factors lie between them",
        is_true_if("|w₂|, |w₃| ≤ 1, and that bias is b₃, of the neuron into which those outputs "
                   "go; to b₂ it is one factor, at most ¼",
                   proof<chain::ratio_of_layers<4>, 0, 2>(),
                   proof<chain::sixteenth_between_b1_and_b3>(),
                   proof<chain::ratio_of_layers<4>, 0, 1>(), proof<chain::factor_bound>())},
    row{19, "the gradient tells the speed of learning at a node", "Δb = −η∂C/∂b",
        is_true_if(
            "it is plain gradient descent; Adam divides the size of the gradient out",
            proof<gradient_descent::length_of_a_step>(),
            measured("adam_speeds", "distance of the last hidden layer over the first one's, "
                                    "sgd, 1 step"),
            measured("adam_speeds", "distance of the last hidden layer over the first one's, "
                                    "Adam, 1 step"))},
    row{20, "weights that grow in training explode gradients", "|wσ′(z)| ≥ 1 needs |w| ≥ 4",
        is_imprecise("of sigmoids: beyond 4, and where z stays near 0; elsewhere even 100 leaves "
                     "next to nothing",
                     proof<equation_123::large_weight_is_needed>(),
                     proved_case<grows>("weights from 5 to 6, bias −5/2, activations from 0.45 to "
                                        "0.55: each factor is above 1"),
                     proved_case<shrinks>("the same weights, bias −8, activations up to 1: each is "
                                          "below 1"),
                     number("100σ′(50)", factor_at_half, {1.92e-20, 1.93e-20}))},
    row{21, "“as a result, learning rate increases but fails to converge”",
        "‖Δw‖ = η‖∂C/∂w‖ with a constant η; on a quadratic of curvature M it does not converge if "
        "η > 2/M",
        is_false(
            "the step grows, not the learning rate", proof<gradient_descent::length_of_a_step>(),
            proof<gradient_descent::stable_below_two_over_M>(),
            measured("rising_error", "gradient of the first layer, He's weights"),
            measured("rising_error", "gradient of the first layer, w from N(0, 1)"),
            measured("rising_error", "cost after one step over before, η = 0.1, w from N(0, 1)"))},
    row{22, "each layer multiplies the gradient by a factor > 1", "|wσ′(z)| > 1 needs |w| > 4",
        is_true_if(
            "|w| > 4 and z is near 0; not with every bias",
            proof<equation_123::large_weight_is_needed>(),
            proved_case<grows>("weights from 5 to 6, bias −5/2, activations from 0.45 to 0.55"),
            proved_case<shrinks>("it is below 1 with the bias −8, at activations up to 1"))},
    row{23, "with a weight of 100 the factor “will shoot over 25”",
        "100σ′(z) ≤ 25, and 25 at z = 0 alone; at a = ½, b = 0 it is less than 2·10⁻²⁰",
        is_false("at most 25", proof<chain::factor_of_weight_100>(),
                 number("100σ′(50)", factor_at_half, {1.92e-20, 1.93e-20}),
                 number("the width of the activations a with 100σ′(100a + b) ≥ 1",
                        gradus::interval_width(hundred), {0.0916, 0.0918}))},
    row{24, "more hidden layers, more instability",
        "ln|∏ wσ′| of n independent factors has n times the variance of one",
        is_true_if(
            "the factors are independent", proof<variance::square_of_a_sum>(),
            proof<log_factor::variance_of_log_weight>(),
            fact("Var ln|w| = π²/8 lies in that of its integrals",
                 log_factor::by_quadrature::variance_agrees()),
            number("Var ln|wσ′(0)|, w from N(0, 1)", weights::variance_of_log_factor(),
                   {1.2337, 1.2338}),
            measured("layer_speeds", "last hidden layer over first, sigmoid, 2 hidden layers"),
            measured("layer_speeds", "last hidden layer over first, sigmoid, 4 hidden layers"),
            measured("layer_speeds",
                     "last hidden layer over first, relu and He's weights, 2 hidden layers"),
            measured("layer_speeds",
                     "last hidden layer over first, relu and He's weights, 4 hidden layers"))},
    row{25, "the toy cases have one neuron a layer, unlike real models",
        "a wide layer adds up many paths: what it multiplies ‖δ‖ by, weights from N(0, 1)",
        is_true(measured("wide_layers", "factor a layer, width 1, w from N(0, 1)"),
                measured("wide_layers", "factor a layer, width 100, w from N(0, 1)"),
                measured("wide_layers", "factor a layer, width 300, w from N(0, 1)"))},
    row{26, "through time gradients vanish, and long-term dependencies are lost",
        "‖∂h_t/∂h_k‖ ≤ (γσ_max)^(t−k), γ = ¼ for the sigmoid, 1 for tanh; a norm above 1/γ is "
        "needed to explode, and does not suffice",
        is_true_if(
            "γσ_max < 1", proof<recurrence::jacobian_of_a_step<3>, 0, 2>(),
            proof<recurrence::slopes_do_not_lengthen>(), proof<recurrence::one_more_step>(),
            exact<gradus::recurrent_bound(gradus::slope_bound(sigmoid), rational(4), 10),
                  rational(1)>("the bound of ten steps at γσ_max = ¼ · 4"),
            proved_case<recurrence::through_time(sigmoid, {0, 3.9}, thousand_steps, 1.02e-11)>(
                "sigmoid, σ_max up to 3.9: 1000 steps leave at most 1.02·10⁻¹¹"),
            proved_case<recurrence::through_time(gradus::tanh, rotation, 1, thousand_steps, 1)>(
                "tanh and a rotation, whose norm is 1: no growth in 1000 steps"),
            proved_case<gradus::prove_norm_above(skew, 10)>(
                "the norm of ((½, 10), (0, ½)) is above 10"),
            proved_case<recurrence::through_time_rescaled(gradus::tanh, skew, scales,
                                                          rational(14, 25), 100, 6.6e-24)>(
                "and yet 100 steps of tanh leave at most 6.6·10⁻²⁴"),
            proved_case<large_norms::one_neuron_grows(sigmoid, 5, -2.5, 0.5, 1.25)>(
                "a sigmoid neuron of weight 5 at the input −5/2 and the state ½: a step "
                "makes 5/4 of the gradient"),
            exact("the state ½ stays", sigmoid(5 * 0.5 - 2.5), 0.5),
            proved_case<large_norms::one_neuron(sigmoid, 5, -10, up_to_1,
                                                constant<interval<double>>(1, 30))>(
                "the same neuron at the input −10: a step leaves at most 1/30 of it"),
            proof<recurrence::diagonals_commute>(),
            proof<large_norms::norm_of_the_forgetful, 0, 0>(),
            proof<large_norms::norm_of_the_forgetful, 0, 1>(),
            proof<large_norms::norm_of_the_forgetful, 1, 1>(),
            proof<large_norms::forgetful_after_two_steps, 0>(),
            proof<large_norms::forgetful_after_two_steps, 1>(),
            in_time("‖∂C/∂h₀‖/‖∂C/∂h_T‖, tanh, T = 50"),
            in_time("networks that learn to add, tanh, T = 50"),
            in_time("networks that learn to add, tanh, T = 100"),
            in_time("networks that learn the order, tanh, T = 50"))},
    row{27, "LSTM and GRU have gates to tackle it",
        "the direct path of an LSTM is ∏ f_t, of a GRU ∏ z_t (Cho, torch.nn) or ∏ (1 − z_t) "
        "(Chung); a forget gate that rests at its bias b keeps σ(b)^T",
        is_true_if("the gates are open: at bias 0 an LSTM's direct path is halved at every step",
                   proof<gates::lstm_direct_path>(), proof<gates::gru_direct_path>(),
                   proof<gates::gru_direct_path_of_chung>(), proof<gates::lstm_all_paths>(),
                   proof<gates::gru_all_paths>(), proof<gates::kept_rises_for_all_biases<100>>(),
                   number("σ(0)¹⁰⁰", kept(0), {0x1p-100, 0x1p-100}),
                   number("σ(1)¹⁰⁰", kept(1), {2.48437855572e-14, 2.48437855573e-14}),
                   number("σ(3)¹⁰⁰", kept(3), {7.76029323586e-3, 7.76029323587e-3}),
                   proved_case<keeps_half>("one bias alone has σ(b)¹⁰⁰ = ½"),
                   number("the one bias b with σ(b)¹⁰⁰ = ½", keeps_half.values,
                          {4.9682153687801, 4.9682153687803}),
                   proof<gates::half_life_rises_for_all_biases>(),
                   number("steps until a gate at bias 0 has halved c",
                          gradus::half_life(sigmoid(interval<double>(0))), {0.999999, 1.000001}),
                   number("steps until a gate at bias 5 has halved c",
                          gradus::half_life(sigmoid(interval<double>(5))), {103.2, 103.3}),
                   in_time("‖∂C/∂h₀‖/‖∂C/∂h_T‖, LSTM, b_f = 0, T = 50"),
                   in_time("‖∂C/∂h₀‖/‖∂C/∂h_T‖, LSTM, b_f = 3, T = 50"),
                   in_time("networks that learn to add, LSTM, b_f = 0, T = 100"),
                   in_time("networks that learn to add, LSTM, b_f = 3, T = 100"),
                   in_time("networks that learn to add, GRU, T = 100"),
                   in_time("networks that learn the order, LSTM, b_f = 1, T = 50"),
                   in_time("networks that learn the order, GRU, T = 50"))},
    row{28, "remedy: another activation function",
        "relu′ is 1 above 0 and 0 below; He's variance keeps what passes",
        is_true_if("the initial weights match it",
                   number("relu′ over all numbers of binary64 above 0",
                          relu.derivative(interval<double>(least, infinity)), 1),
                   number("relu′ over all numbers of binary64 below 0",
                          relu.derivative(interval<double>(-infinity, -least)), 0),
                   proof<rectifiers::slopes_of_relu_at_zero>(),
                   proof<variance::he_keeps_the_variance>(),
                   measured("initialisations", "factor a layer, relu, He"),
                   measured("initialisations", "factor a layer, relu, Xavier"))},
    row{29, "remedy: stochastic gradient descent with momentum",
        "along a steady gradient momentum's step grows to 1/(1 − μ) times as much, in every layer "
        "alike",
        is_imprecise(
            "the ratio of the layers stays about as it was; so much faster only where the "
            "gradient is steady",
            proof<gradient_descent::velocity_by_induction>(),
            proof<gradient_descent::steady_velocity>(),
            proof<gradient_descent::momentum_keeps_ratios>(),
            measured("momentum_ratio",
                     "distance of the last hidden layer over the first one's, sgd"),
            measured("momentum_ratio", "distance of the last hidden layer over the first "
                                       "one's, momentum 0.9"),
            measured("momentum_ratio", "distance of the first layer, momentum 0.9 over sgd"),
            measured("momentum_ratio",
                     "distance of the last hidden layer, momentum 0.9 over sgd"))},
    row{30, "remedy: proper initialisation", "what a layer multiplies ‖δ‖ by, by its first weights",
        is_true_if("it suits the activation; Xavier's does not mend sigmoids",
                   proof<variance::forward_condition>(), proof<variance::backward_condition>(),
                   measured("initialisations", "factor a layer, tanh, N(0, 1)"),
                   measured("initialisations", "factor a layer, tanh, Xavier"),
                   measured("initialisations", "factor a layer, relu, N(0, 1)"),
                   measured("initialisations", "factor a layer, relu, He"),
                   measured("initialisations", "factor a layer, sigmoid, Xavier"))},
    row{31, "remedy: regularisation",
        "weight decay shrinks w, and with it the bound |w|/4 on a factor |wσ′|; the last hidden "
        "layer's gradient over the first's at the end of a training",
        is_imprecise(
            "it bounds what explodes; a weak one leaves the layers' ratio as it is, a "
            "strong one makes gradients vanish",
            proof<chain::factor_bound>(),
            measured("regularisation", "last hidden layer over first, at the end, λ = 0"),
            measured("regularisation", "last hidden layer over first, at the end, λ = 0.5"),
            measured("regularisation", "last hidden layer over first, at the end, λ = 5"),
            measured("regularisation", "right answers, λ = 0"),
            measured("regularisation", "right answers, λ = 0.5"),
            measured("regularisation", "right answers, λ = 5"))},
};

} // namespace

constinit const article article_001{"001", "Intelligent Signals: Unstable Deep Learning", claims};

} // namespace ledger
