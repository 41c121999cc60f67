// Article 000, "Deep Learning and the Unstable Gradient Problem": its claims in their order.
// Compiled is checked.

#include "articles.hpp"
#include "boltzmann_machine.hpp"

#include <gradus/theory/theorems.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

namespace ledger {
namespace {

using gradus::constant, gradus::dense, gradus::equal, gradus::layer_c, gradus::matrix, gradus::one,
    gradus::rational, gradus::relu, gradus::sigmoid, gradus::vector;
namespace chain = gradus::theorems::chain;
namespace gates = gradus::theorems::gates;
namespace gradient_descent = gradus::theorems::gradient_descent;
namespace log_factor = gradus::theorems::random_weights;
namespace recurrence = gradus::theorems::recurrence;
namespace residual = gradus::theorems::residual;
namespace slope = gradus::theorems::slope;
namespace spectral_norm = gradus::theorems::spectral_norm;
namespace variance = gradus::theorems::variance;
namespace weights = gradus::random_weights;

// The article's W^(1) leads from layer 1 to layer 2: here W². Slopes are 1.
constexpr auto net = [] {
    auto net = make_network<rational>(dense<2, 2>(gradus::identity), dense<2, 2>(gradus::identity));
    net.W(layer_c<2>) = matrix<rational, 2, 2>({{5, -6}, {7, 8}});
    return net;
}();
constexpr auto delta = [] {
    gradus::propagation state(net);
    gradus::forward(net, state);
    state.delta(layer_c<2>)[0] = 3;
    state.delta(layer_c<2>)[1] = 1;
    gradus::backward(net, state);
    return state.delta(one);
}();

// A recurrent matrix, and what its σ_max is below.
constexpr matrix<double, 3, 3> W({{0.4, 0.1, 0.2}, {0.3, 0.2, -0.4}, {-0.2, 0.4, 0.1}});
constexpr double above_its_norm = 0.58;
constexpr auto hundredth = constant<interval<double>>(1, 100);

// An autoencoder whose weights are tied uses W twice, to write a code of the input and, as Wᵀ, to
// read it; backpropagation gives the sum of both parts of ∂C/∂W.
template <class T>
constexpr auto autoencoder = [] {
    auto net = make_network<T>(gradus::denoising_autoencoder<2, 2>(relu, gradus::identity));
    net.W(one) = matrix<T, 2, 2>({{T(2), T(1)}, {T(-1), T(-3)}});
    net.b(one) = vector<T, 2>{{T(1), T(3)}};
    return net;
}();
/// a for x = (1, 2), of which the noise has left (1, 0), and ∂C/∂a for C = ½‖a − x‖².
constexpr auto reconstruction = [](const auto& net) {
    gradus::propagation state(net);
    gradus::set_input(state,
                      vector<typename std::remove_cvref_t<decltype(net)>::scalar, 2>{{1, 0}});
    gradus::forward(net, state);
    state.delta(one)[0] = state.a(one)[0] - 1;
    state.delta(one)[1] = state.a(one)[1] - 2;
    return state;
};
constexpr auto gradient = [] {
    auto state = reconstruction(autoencoder<rational>);
    gradus::backward(autoencoder<rational>, state);
    auto sum = zero_parameters(autoencoder<rational>);
    gradus::add_gradient(autoencoder<rational>, state, sum);
    return sum[gradus::zero];
}();
constexpr auto partial_by_duals = [](std::size_t i, std::size_t j) {
    auto net = autoencoder<gradus::dual<rational>>;
    net.W(one)(i, j).derivative = 1;
    const auto delta = reconstruction(net).delta(one);
    return delta[0].value * delta[0].derivative + delta[1].value * delta[1].derivative;
};
// Each a constant of its own: Clang gives a constant so many steps, and the claims are one.
template <std::size_t i, std::size_t j>
constexpr rational partial = partial_by_duals(i, j);
template <std::size_t array>
constexpr std::size_t are_by_duals = boltzmann::derivatives_that_agree<array>();
constexpr bool gibbs_keeps_p = after_gibbs_step(boltzmann::machine, boltzmann::p) == boltzmann::p;

/// What a step of Gibbs sampling moves between pairs of states in detailed balance.
constexpr auto balanced_flow = []<std::size_t... pair>(std::index_sequence<pair...>) {
    return (boltzmann::balanced_flow<pair / 8, pair % 8> + ...);
}(std::make_index_sequence<64>{});

constexpr rational drift_of_cd_1() {
    return boltzmann::antisymmetric_part([](const auto& small, const auto& q) {
               return expected_contrastive_divergence(small, q, 1);
           })
        .rest;
}
constexpr rational drift_of_the_gradient() {
    return boltzmann::antisymmetric_part([](const auto& small, const auto& q) {
               auto step = expected_statistics(small, q);
               add_model_statistics(small, step, gradus::dual<boltzmann::number>(-1));
               return step;
           })
        .rest;
}

/// How much smaller Xavier's variance 2/(n_in + n_out) is with q more inputs.
constexpr auto less_by_more_inputs =
    2 * variance::q
    / ((variance::n_in + variance::n_out) * (variance::n_in + variance::q + variance::n_out));

/// A training error, the gap from it to the test error, and what is allowed of both.
using errors = gradus::polynomial<"e", "g", "E", "G">;
constexpr auto training_error = errors::variable("e");
constexpr auto gap = errors::variable("g");
constexpr auto allowed_error = errors::variable("E");
constexpr auto allowed_gap = errors::variable("G");

/// What a network says of some input.
constexpr auto answer = gradus::polynomial<"a">::variable("a");

/// What the programs about recurrent networks and about pre-training measure.
consteval evidence in_time(std::string_view quantity) {
    return measured_by("through_time --full", quantity);
}
consteval evidence after_pretraining(std::string_view quantity) {
    return measured_by("pretraining --full", quantity);
}

constexpr std::string_view erhan_3 =
    "D. Erhan, Y. Bengio, A. Courville, P.-A. Manzagol, P. Vincent, S. Bengio, Why does "
    "unsupervised pre-training help deep learning?, JMLR 11 (2010), section 3";

constexpr row claims[]{
    row{1, "networks with many hidden layers are “more powerful” than shallow ones",
        "one hidden layer approximates any continuous function on a compact set up to any error "
        "above 0; depth makes some functions cheaper",
        is_imprecise("not more functions, but fewer neurons for some of them",
                     cited("G. Cybenko, Approximation by superpositions of a sigmoidal function "
                           "(1989), theorem 2"),
                     cited("M. Telgarsky, Benefits of depth in neural networks (2016), theorem "
                           "1.1"))},
    row{2,
        "they “could build up different levels of abstractions just like the brain does for "
        "vision”",
        "a comparison",
        is_opinion("what is compared",
                   cited("D. Hubel, T. Wiesel, Receptive fields, binocular interaction and "
                         "functional architecture in the cat's visual cortex, J. Physiol. 160 "
                         "(1962), part I"))},
    row{3, "training deep networks is surprisingly hard",
        "right answers by the number of hidden layers of sigmoids",
        is_true_if("they are sigmoids, and many: four layers end a few answers in a hundred below "
                   "two, five have learnt nothing after 20 epochs",
                   measured("depth_and_accuracy", "right answers, 1 hidden layer"),
                   measured("depth_and_accuracy", "right answers, 2 hidden layers"),
                   measured("depth_and_accuracy", "right answers, 3 hidden layers"),
                   measured("depth_and_accuracy", "right answers, 4 hidden layers"),
                   measured("plateau", "right answers after the last epoch, 5 hidden layers"))},
    row{4,
        "layers learn at vastly different speeds, which is the size of the gradient and thus of "
        "the step",
        "‖Δb^l‖ = η‖∂C/∂b^l‖",
        is_true_if(
            "it is plain gradient descent; Adam evens the speeds out",
            proof<gradient_descent::length_of_a_step>(),
            measured("adam_speeds", "gradient of the last hidden layer over the first one's"),
            measured("adam_speeds", "distance of the last hidden layer over the first one's, "
                                    "sgd, 1 step"),
            measured("adam_speeds", "distance of the last hidden layer over the first one's, "
                                    "Adam, 1 step"))},
    row{5,
        "the fundamental reason “is connected to our use of the gradient-based learning "
        "technique”",
        "a view",
        is_opinion("the same is said, with its reasons",
                   cited("M. Nielsen, Neural Networks and Deep Learning (2015), chapter 5, "
                         "“The vanishing gradient problem”"))},
    row{6, "some architecture and weights “would satisfy whatever problem it tries to solve”",
        "a function has one value a at each x: of two samples with the same x and the targets 0 "
        "and "
        "1 it leaves at least a² + (a − 1)² ≥ ½",
        is_false("a continuous function on a compact set, up to any error above 0",
                 proved_case<equal(sqr(answer) + sqr(answer - 1) - rational(1, 2),
                                   2 * sqr(answer - rational(1, 2)))>(
                     "a² + (a − 1)² − ½ = 2(a − ½)² for every a"),
                 cited("G. Cybenko, Approximation by superpositions of a sigmoidal function "
                       "(1989), theorem 2"))},
    row{7, "so the deep network is either overfitting or underfitting",
        "the test error is the training error, too large where it underfits, plus a gap, too large "
        "where it overfits: if the sum is too large, one of them is, or both",
        is_true_if(
            "it reads badly what it has not seen, and “or” means one or both: five layers of "
            "sigmoids underfit, two with Glorot's weights know what they have learnt and not "
            "the rest",
            proved_case<equal((allowed_error + allowed_gap) - (training_error + gap),
                              (allowed_error - training_error) + (allowed_gap - gap))>(
                "(E + G) − (e + g) = (E − e) + (G − g): if it is below 0, so is one of both"),
            after_pretraining("wrong of the images learnt, two hidden layers, Glorot's "
                              "weights"),
            after_pretraining("wrong of the test images, two hidden layers, Glorot's "
                              "weights"),
            measured("plateau", "training cost after the last epoch, 5 hidden layers"),
            measured("plateau", "right answers after the last epoch, 5 hidden layers"),
            cited("I. Goodfellow, Y. Bengio, A. Courville, Deep Learning (2016), section "
                  "5.2"))},
    row{8, "vanishing and exploding gradients are the underfitting case",
        "the training cost does not fall",
        is_imprecise(
            "where they stop learning altogether, as with five layers of sigmoids; four "
            "learn all the same",
            measured("plateau", "training cost after the last epoch, 5 hidden layers"),
            measured("plateau", "training cost after the last epoch, 1 hidden layer"),
            measured("depth_and_accuracy", "right answers, 4 hidden layers"),
            measured("rising_error", "cost after one step over before, η = 0.1, w from N(0, 1)"))},
    row{9,
        "overfitting is “due to having many more parameters and not being able to regularize "
        "well”",
        "a view; networks with more parameters than samples may generalise all the same",
        is_opinion("what speaks against it",
                   cited("C. Zhang, S. Bengio, M. Hardt, B. Recht, O. Vinyals, Understanding deep "
                         "learning requires rethinking "
                         "generalization (2017), section 2"))},
    row{10, "both “are not bound to fully connected feed-forward architectures”",
        "a recurrent neuron, unrolled, is a chain with the same weight at every step",
        is_true(proof<chain::any_depth::next_neuron>(),
                proof<recurrence::jacobian_of_a_step<3>, 0, 2>(),
                in_time("‖∂C/∂h₀‖/‖∂C/∂h_T‖, tanh, T = 50"),
                cited("C. Zhang, S. Bengio, M. Hardt, B. Recht, O. Vinyals, Understanding deep "
                      "learning requires rethinking "
                      "generalization (2017), section 2: convolutional networks fit random "
                      "labels"))},
    row{11, "shallow layers consist of “the multiplication of the gradient of deeper layers”",
        "∂C/∂b₁ is one product of weights and slopes, with the last error at its end",
        is_imprecise("of the factors between the layers, not of gradients",
                     proof<chain::bias_gradient<5>, 0>(), proof<chain::one_more_neuron<4>, 0>(),
                     proof<chain::any_depth::next_neuron>())},
    row{12, "random initialisation makes it explode or vanish",
        "in a chain E ln|wσ′(0)| = −(γ + ln 2)/2 − ln 4 < 0; relu with He's weights keeps 1",
        is_true_if("the scale of the weights is not tuned to the activation",
                   number("E ln|wσ′(0)|, w from N(0, 1)", weights::mean_log_factor(),
                          {-2.02148, -2.02147}),
                   proof<log_factor::mean_of_log_factor>(),
                   fact("E ln|w| = −(γ + ln 2)/2 lies in the enclosure of its integral",
                        log_factor::by_quadrature::mean_agrees()),
                   proof<variance::he_keeps_the_variance>(), proof<variance::he_backward>(),
                   measured("initialisations", "factor a layer, relu, He"),
                   measured("initialisations", "factor a layer, sigmoid, Xavier"),
                   measured("initialisations", "factor a layer, relu, N(0, 1)"))},
    row{13, "δ^(l) = δ^(l+1) (W^(l))ᵀ ∘ σ′(z^(l))",
        "with row vectors and z^(l+1) = a^(l) W^(l) + b",
        is_true_if("vectors are rows and W^(l) leads from layer l to l + 1",
                   fact("δ¹ = (3 · 5 + 1 · 7, 3 · (−6) + 1 · 8) for weights ((5, −6), (7, 8)) from "
                        "layer 1 to 2, δ² = (3, 1) and slopes of 1",
                        delta == vector<rational, 2>{{3 * 5 + 7, 3 * -6 + 8}}),
                   proof<recurrence::jacobian_of_a_step<3>, 0, 2>(),
                   proof<chain::one_more_neuron<4>, 0>())},
    row{14, "with more layers the error consists of more and more factors: weights and slopes",
        "a neuron more brings one w and one σ′", is_true(proof<chain::one_more_neuron<4>, 0>())},
    row{15, "σ′(z) < 1/4", "σ′ ≤ ¼, with equality at z = 0 alone",
        is_false("≤: σ′(0) is ¼", exact("σ′(0)", sigmoid.derivative(0.0), 0.25),
                 proof<slope::is_at_most_a_quarter>(), proof<slope::is_a_quarter_only_at_zero>())},
    row{16, "the errors of shallow layers are multiplied with those of deeper ones",
        "δ^l is linear in δ^(l+1)",
        is_true(proof<chain::one_more_neuron<1>, 0>(), proof<chain::any_depth::next_neuron>())},
    row{17,
        "if layers diverge from 1.0 the following ones “further decrease or increase those "
        "gradients towards undesired small values”",
        "0.9⁵⁰ is small, 1.1⁵⁰ is large",
        is_imprecise(
            "small if below 1, large if above",
            number("0.9⁵⁰", pown(constant<interval<double>>(9, 10), 50), {0.00515, 0.00516}),
            number("1.1⁵⁰", pown(constant<interval<double>>(11, 10), 50), {117, 118}))},
    row{18,
        "it is “agnostic on the specific type of network architecture as long as it makes use "
        "of a similar layerwise gradient propagation”",
        "recurrent networks are the same product; a residual block has the Jacobian I + J, which "
        "keeps at least 1 − ‖J‖",
        is_true_if("“similar” excludes residual paths, open gates and weights that balance the "
                   "slopes, as U = I below relu does (IRNN)",
                   proof<chain::any_depth::next_neuron>(), proof<recurrence::one_more_step>(),
                   proof<residual::derivative_of_a_block>(), proof<residual::cauchy_and_schwarz>(),
                   proof<residual::triangle>(), proof<residual::bound_is_reached>(),
                   proved_case<residual::keeps({0, hundredth.upper()}, 50,
                                               constant<interval<double>>(3, 5))>(
                       "fifty blocks with ‖J‖ ≤ 1/100 keep at least 3/5"),
                   number("fifty plain layers with ‖J‖ = 1/100 leave at most", pown(hundredth, 50),
                          {0, 1.01e-100}),
                   proof<gates::lstm_direct_path>(), in_time("‖∂C/∂h₀‖/‖∂C/∂h_T‖, tanh, T = 200"),
                   in_time("‖∂C/∂h₀‖/‖∂C/∂h_T‖, GRU, T = 200"),
                   in_time("‖∂C/∂h₀‖/‖∂C/∂h_T‖, LSTM, b_f = 3, T = 200"),
                   in_time("‖∂C/∂h₀‖/‖∂C/∂h_T‖, IRNN, T = 200"))},
    row{19, "it is well known of recurrent networks and their long-term dependencies",
        "‖∂h_t/∂h_k‖ ≤ (γσ_max)^(t−k), γ = ¼ for the sigmoid and 1 for tanh",
        is_true(
            proof<recurrence::jacobian_of_a_step<3>, 0, 2>(),
            proof<recurrence::slopes_do_not_lengthen>(), proof<recurrence::one_more_step>(),
            proof<spectral_norm::form_of_lambda_minus_gram>(),
            proof<spectral_norm::pivot_splits_off>(),
            proved_case<recurrence::through_time(gradus::tanh, W, above_its_norm, 100, 2.3e-24)>(
                "tanh, a 3 × 3 matrix with σ_max ≤ 0.58: 100 steps leave at most 2.3·10⁻²⁴"),
            proved_case<recurrence::through_time(sigmoid, W, above_its_norm, 100, 1.4e-84)>(
                "sigmoid, the same: at most 1.4·10⁻⁸⁴"),
            in_time("‖∂C/∂h₀‖/‖∂C/∂h_T‖, tanh, T = 100"),
            in_time("networks that learn to add, tanh, T = 100"),
            cited("S. Hochreiter, Untersuchungen zu dynamischen neuronalen Netzen (1991), "
                  "chapter 3"),
            cited("R. Pascanu, T. Mikolov, Y. Bengio, On the difficulty of training recurrent "
                  "neural networks (2013), section 2.1"))},
    row{20, "several techniques reduce its effects",
        "what a layer multiplies ‖δ‖ by, before and after",
        is_true(measured("initialisations", "factor a layer, tanh, N(0, 1)"),
                measured("initialisations", "factor a layer, tanh, Xavier"),
                measured("initialisations", "factor a layer, relu, N(0, 1)"),
                measured("initialisations", "factor a layer, relu, He"),
                proof<residual::derivative_of_a_block>())},
    row{21, "since 2006: unsupervised pre-training before a supervised fine-tuning", "history",
        is_opinion(
            "so it was",
            cited("G. Hinton, S. Osindero, Y. Teh, A fast learning algorithm for deep belief "
                  "nets (2006), section 4"),
            cited("Y. Bengio, P. Lamblin, D. Popovici, H. Larochelle, Greedy layer-wise "
                  "training of deep networks (2007), sections 2.3 and 2.4"))},
    row{22, "at first stacked restricted Boltzmann machines, greedily, layer by layer",
        "each is trained by contrastive divergence, whose step is not the likelihood's gradient; "
        "of the machine below its bias falls with k",
        is_true(
            cited("G. Hinton, S. Osindero, Y. Teh, A fast learning algorithm for deep belief nets "
                  "(2006), sections 3 and 4"),
            proved_case<equal(boltzmann::term<0, 0> + boltzmann::term<0, 1> + boltzmann::term<1, 0>
                                  + boltzmann::term<1, 1>,
                              exp(log_partition(boltzmann::every_machine<2>())).rest)>(
                "Z by the states of one kind of units is Z by all states, for every 2 × 2 machine"),
            proved_case<equal(boltzmann::term<0, 0, 0> + boltzmann::term<0, 0, 1>
                                  + boltzmann::term<0, 1, 0> + boltzmann::term<0, 1, 1>
                                  + boltzmann::term<1, 0, 0> + boltzmann::term<1, 0, 1>
                                  + boltzmann::term<1, 1, 0> + boltzmann::term<1, 1, 1>,
                              exp(log_partition(boltzmann::every_machine<3>())).rest)>(
                "the same for every 3 × 2 machine"),
            proved_case<boltzmann::probabilities_sum_to_one<2>()>(
                "its probabilities add up to 1, for every 2 × 2 machine"),
            exact<exp(log_partition(boltzmann::machine)).rest, rational(235, 4)>(
                "Z of a 3 × 2 machine"),
            exact<boltzmann::of_W(0, 0).rest, rational(11, 47)>("∂ ln p/∂w₁₁ of its data"),
            exact<boltzmann::of_W(1, 0).rest, rational(23487, 85540)>("∂ ln p/∂w₁₂"),
            exact<boltzmann::of_W(0, 1).rest, rational(557, 7332)>("∂ ln p/∂w₂₁"),
            exact<boltzmann::of_W(1, 1).rest, rational(-2889, 24440)>("∂ ln p/∂w₂₂"),
            exact<boltzmann::of_W(0, 2).rest, rational(-83, 2444)>("∂ ln p/∂w₃₁"),
            exact<boltzmann::of_W(1, 2).rest, rational(-501, 1880)>("∂ ln p/∂w₃₂"),
            fact("data minus model is the derivative of the mean of ln p by all 11 parameters",
                 are_by_duals<0> + are_by_duals<1> + are_by_duals<2> == 11),
            fact("a step of Gibbs sampling leaves its p as it is", gibbs_keeps_p),
            exact<balanced_flow.rest, rational(1)>(
                "the probability that a step goes between states in detailed balance, of all 64 "
                "pairs"),
            exact<boltzmann::first(0, 0).rest, rational(7937, 36400)>("E[CD-1] by w₁₁"),
            exact<(boltzmann::first(1, 2) - boltzmann::of_W(1, 2)).rest,
                  rational(6222147, 105385280)>("the largest bias of CD-1"),
            number("the largest bias for k = 1", boltzmann::largest_bias<1>,
                   {0.05904189, 0.05904190}),
            number("k = 2", boltzmann::largest_bias<2>, {0.007459, 0.007460}),
            number("k = 5", boltzmann::largest_bias<5>, {1.4597e-5, 1.4598e-5}),
            number("k = 10", boltzmann::largest_bias<10>, {4.472e-10, 4.473e-10}),
            fact("it falls from each k to the next, from 1 to 10", boltzmann::bias_falls),
            exact<drift_of_cd_1(), rational(-1, 972)>(
                "the curl of E[CD-1] of a 1 × 1 machine: it is the gradient of nothing"),
            exact<drift_of_the_gradient(), rational(0)>("that of the likelihood's gradient"))},
    row{23, "stacked denoising autoencoders are, “like RBMs, a similar” technique",
        "both learn W, b and c layer by layer; an autoencoder descends along a gradient",
        is_imprecise("similar in what they learn; their objectives differ",
                     exact<gradient.W(0, 0), rational(10)>("∂C/∂w₁₁ of a tied autoencoder"),
                     exact<partial<0, 0>, rational(10)>("the same by dual numbers"),
                     exact<gradient.W(0, 1), rational(-15)>("∂C/∂w₁₂"),
                     exact<partial<0, 1>, rational(-15)>("the same by dual numbers"),
                     exact<gradient.W(1, 0), rational(18)>("∂C/∂w₂₁"),
                     exact<partial<1, 0>, rational(18)>("the same by dual numbers"),
                     exact<gradient.W(1, 1), rational(-10)>("∂C/∂w₂₂"),
                     exact<partial<1, 1>, rational(-10)>("the same by dual numbers"),
                     exact<drift_of_cd_1(), rational(-1, 972)>(
                         "the curl of CD-1 is not 0: it is the gradient of nothing"),
                     cited("P. Vincent, H. Larochelle, I. Lajoie, Y. Bengio, P.-A. Manzagol, "
                           "Stacked denoising autoencoders: learning useful representations in a "
                           "deep network with a local denoising criterion, JMLR 11 (2010), section "
                           "3.5"))},
    row{24, "it is “believed” that pre-training has a regularisation effect",
        "lower test error at higher training cost, at equal capacity: 784-100-100-10 from Glorot's "
        "weights, and after pre-training",
        is_imprecise(
            "the training cost ends higher, as with a regulariser; the test errors of five seeds "
            "do not tell the three starts apart",
            after_pretraining("training cost at the end, two hidden layers, Glorot's weights"),
            after_pretraining("training cost at the end, two hidden layers, Boltzmann machines"),
            after_pretraining("training cost at the end, two hidden layers, autoencoders"),
            after_pretraining("wrong of the test images, two hidden layers, Glorot's weights"),
            after_pretraining("wrong of the test images, two hidden layers, Boltzmann machines"),
            after_pretraining("wrong of the test images, two hidden layers, autoencoders"),
            cited(erhan_3))},
    row{25, "it begins in a region of parameters that is more plausible than a random one",
        "right answers after one epoch of fine-tuning, and what of the gradient reaches the first "
        "layer before it",
        is_true_if("plausible is a place from where a deep network of sigmoids learns",
                   after_pretraining("right answers after the first epoch, random start"),
                   after_pretraining("right answers after the first epoch, Boltzmann machines"),
                   after_pretraining("right answers after the first epoch, autoencoders"),
                   after_pretraining("‖∂C/∂b¹‖ before training, random start"),
                   after_pretraining("‖∂C/∂b¹‖ before training, Boltzmann machines"),
                   after_pretraining("‖∂C/∂b¹‖ before training, autoencoders"), cited(erhan_3))},
    row{26, "it restricts the parameters, so that they capture the input's distribution",
        "fine-tuning goes on by −η∂C/∂w, and ∂C/∂w = xσ′(z) ∂C/∂a is 0 only where x or ∂C/∂a is",
        is_imprecise("it is a start, no restriction: every weight moves on whose gradient is not 0",
                     proof<chain::any_depth::own_weight>(), proof<slope::is_positive>(),
                     proof<gradient_descent::length_of_a_step>(), cited(erhan_3))},
    row{27, "pre-trained weights yield “substantially better performance” than random ones",
        "right answers of five hidden layers of 100 after 100 epochs, with batch normalisation "
        "after 30",
        is_true_if(
            "the random ones are small and uniform, below sigmoids: these have learnt nothing "
            "after 100 epochs, nor at five times the rate, and with Glorot's weights only for some "
            "seeds. Relu with He's weights and batch normalisation need none of it",
            after_pretraining("right answers at the end, random start"),
            after_pretraining("right answers at the end, Boltzmann machines"),
            after_pretraining("right answers at the end, autoencoders"),
            after_pretraining("right answers at the end, Glorot's weights"),
            after_pretraining("right answers at the end, learning rate 0.5"),
            after_pretraining("right answers at the end, relu, He's weights"),
            after_pretraining("right answers at the end, batch normalisation"),
            cited("D. Erhan, Y. Bengio, A. Courville, P.-A. Manzagol, P. Vincent, S. Bengio, "
                  "Why does unsupervised pre-training help deep learning?, JMLR 11 (2010), "
                  "section 6"),
            cited("X. Glorot, A. Bordes, Y. Bengio, Deep sparse rectifier neural networks "
                  "(2011), section 4.1"))},
    row{29, "initialisation is a very delicate part", "what a layer multiplies ‖δ‖ by",
        is_true(measured("initialisations", "factor a layer, sigmoid, Xavier"),
                measured("initialisations", "factor a layer, tanh, Xavier"),
                measured("initialisations", "factor a layer, relu, He"),
                measured("initialisations", "factor a layer, tanh, N(0, 1)"),
                measured("initialisations", "factor a layer, relu, N(0, 1)"))},
    row{30, "a randomly initialised network “will destroy the variance of the input data”",
        "a layer multiplies Var[z] by n·Var[w]·E[φ(z)²]/E[z²]",
        is_true_if("n·Var[w] is below what the activation needs; far above it tanh saturates and "
                   "the variance stays near 1",
                   proof<variance::square_of_a_sum>(), proof<variance::forward_condition>(),
                   measured("tanh_variance", "variance of a¹⁰, tanh, w from N(0, 0.01²)"),
                   measured("tanh_variance", "variance of a¹⁰, tanh, w from N(0, 1/n)"),
                   measured("tanh_variance", "variance of a¹⁰, tanh, w from N(0, 1)"))},
    row{31, "the mean stays around 0 with tanh or sigmoid",
        "tanh(z) + tanh(−z) = 0, σ(z) + σ(−z) = 1: of a symmetric z the means are 0 and ½",
        is_false("0 with tanh, ½ with the sigmoid", proof<slope::tanh_is_odd>(),
                 proof<slope::sigmoid_is_symmetric>(),
                 measured("tanh_variance", "mean of a¹⁰, tanh, w from N(0, 1/n)"),
                 measured("tanh_variance", "mean of a¹⁰, sigmoid, w from N(0, 1/n)"))},
    row{32, "the variance goes quickly from 1 to 0",
        "10 tanh layers of 500, by the standard deviation of the weights",
        is_imprecise("with small weights; slowly at 1/√n, not at all at 1",
                     measured("tanh_variance", "variance of a¹⁰, tanh, w from N(0, 0.01²)"),
                     measured("tanh_variance", "variance of a¹⁰, tanh, w from N(0, 1/n)"),
                     measured("tanh_variance", "variance of a¹⁰, tanh, w from N(0, 1)"))},
    row{33, "so activations become very small", "the same variances, mean 0",
        is_true_if("it is tanh with small weights",
                   measured("tanh_variance", "variance of a¹⁰, tanh, w from N(0, 0.01²)"),
                   measured("tanh_variance", "mean of a¹⁰, tanh, w from N(0, 0.01²)"))},
    row{34, "hence the gradients of the backward pass are very small as well",
        "∂C/∂w = a δ: small with a; but tanh′ is 1 at 0, so δ is small by the weights alone",
        is_imprecise("∂C/∂w is, ∂C/∂b need not be", proof<chain::any_depth::own_weight>(),
                     proof<chain::any_depth::own_bias>(), proof<slope::of_tanh>(),
                     proof<slope::of_tanh_is_one_only_at_zero>())},
    row{35, "Xavier's initialisation “kind of solves this problem”",
        "‖δ¹‖/‖δ¹⁰‖ through 10 tanh layers of 100",
        is_true(measured("tanh_variance", "‖δ¹‖/‖δ¹⁰‖, 10 layers of 100, w of variance 1/(3n)"),
                measured("tanh_variance", "‖δ¹‖/‖δ¹⁰‖, 10 layers of 100, Xavier's 1/n"),
                proof<variance::xavier_balances_both>())},
    row{36,
        "they recommend “scaling the gradients by dividing it by the square root of the number "
        "of inputs”",
        "Var[W] = 2/(n_in + n_out), of the weights at the start",
        is_false("the weights, at the start", proof<variance::xavier_balances_both>(),
                 cited("X. Glorot, Y. Bengio, Understanding the difficulty of training deep "
                       "feedforward neural networks (2010), eq. 12 and 16"))},
    row{37, "a neuron with many inputs ends up with lower weights",
        "2/(n_in + n_out) falls with n_in",
        is_true(proved_case<equal(
                    gradus::xavier_variance(variance::n_in, variance::n_out)
                        - gradus::xavier_variance(variance::n_in + variance::q, variance::n_out),
                    less_by_more_inputs)>("by how much q more inputs make the variance smaller"),
                proved_case<gradus::positive(less_by_more_inputs)>("that is above 0 for q > 0"),
                proof<variance::xavier_balances_both>())},
    row{38, "because inputs “should have less of an interaction”",
        "Var z = n·Var[w]·E[a²]: a sum of n independent terms",
        is_imprecise("they are added up; there is no interaction",
                     proof<variance::square_of_a_sum>())},
};

} // namespace

constinit const article article_000{"000", "Deep Learning and the Unstable Gradient Problem",
                                    claims};

} // namespace ledger
