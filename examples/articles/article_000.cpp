// Article 000, "Deep Learning and the Unstable Gradient Problem": what of it can be proved, and
// where the article is wrong. The numbers are those of its claims, in the article's order.
// Compiled is checked.

#include <gradus.hpp>
#include <gradus/theory/theorems.hpp>

#include <cstddef>
#include <type_traits>

namespace {

using gradus::certainly_in, gradus::certified, gradus::constant, gradus::dense, gradus::interval,
    gradus::layer_c, gradus::matrix, gradus::one, gradus::proved, gradus::rational, gradus::relu,
    gradus::sigmoid, gradus::vector;
namespace theorems = gradus::theorems;

// Claims 11, 14 and 16: the error of layer l is that of layer l + 1 times w and σ′; a layer more,
// a factor more. (The article says "the gradient of deeper layers": it is one product, not a
// product of gradients.)
static_assert(proved<theorems::chain::one_more_neuron<1>(0)>);
static_assert(proved<theorems::chain::one_more_neuron<4>(0)>);

// Claim 13: δ^l = ((W^(l+1))ᵀ δ^(l+1)) ∘ σ′(z^l), here with exact numbers: relu is active in the
// first neuron only.
constexpr auto net = [] {
    auto net = make_network<rational>(dense<2, 2>(relu), dense<2, 1>(gradus::identity));
    net.W(one) = matrix<rational, 2, 2>({{1, 2}, {3, -4}});
    net.W(layer_c<2>) = matrix<rational, 1, 2>({{5, -6}});
    return net;
}();
constexpr auto delta = [] {
    gradus::propagation state(net);
    gradus::set_input(state, vector<rational, 2>{{1, 1}});
    gradus::forward(net, state);
    state.delta(layer_c<2>)[0] = 3;
    gradus::backward(net, state);
    return state.delta(one);
}();
static_assert(delta == vector<rational, 2>{{3 * 5, 0}});

// Claim 15, "σ′(z) < ¼", is false by one point: σ′(0) = ¼. It holds with ≤, and nowhere else with
// equality.
static_assert(sigmoid.derivative(0.0) == 0.25);
static_assert(proved<theorems::slope::is_at_most_a_quarter()>);
static_assert(proved<theorems::slope::is_a_quarter_only_at_zero()>);

// Claim 17: factors off 1 lead to "undesired small values" only if they are below 1.
static_assert(certainly_in(pown(constant<interval<double>>(9, 10), 50), {0.00515, 0.00516}));
static_assert(certainly_in(pown(constant<interval<double>>(11, 10), 50), {117, 118}));

// Claims 10, 18 and 19: a recurrent network of one neuron is the same product, with the same weight
// at every step. Of one with more neurons a step's Jacobian is diag(φ′(z)) W, and Pascanu's bound
// holds whatever the states and the inputs: ‖∂h_t/∂h_k‖ ≤ (γσ_max)^(t−k), with γ = ¼ for the
// sigmoid and 1 for tanh. Here σ_max ≤ ¾, since the pivots of 9/16 I − WᵀW are not negative: after
// 100 steps at most 4 · 10⁻¹³ is left with tanh, and 2 · 10⁻⁷³ with the sigmoid.
static_assert(proved<theorems::chain::any_depth::next_neuron()>);
static_assert(proved<theorems::recurrence::jacobian_of_a_step<3>(0, 2)>);
static_assert(proved<theorems::recurrence::slopes_do_not_lengthen()>);
static_assert(proved<theorems::recurrence::one_more_step()>);
static_assert(proved<theorems::spectral_norm::form_of_lambda_minus_gram()>);
static_assert(proved<theorems::spectral_norm::pivot_splits_off()>);
constexpr matrix<double, 3, 3> W({{0.4, -0.1, 0.2}, {0.3, 0.2, -0.4}, {-0.2, 0.4, 0.1}});
static_assert(certified<theorems::recurrence::through_time(gradus::tanh, W, 0.75, 100, 4e-13)>);
static_assert(certified<theorems::recurrence::through_time(sigmoid, W, 0.75, 100, 2e-73)>);

// Claim 18, "agnostic … as long as it makes use of a similar layerwise gradient propagation", needs
// that condition: a residual block x + F(x) has the Jacobian I + J, which keeps at least 1 − ‖J‖ of
// a gradient's norm. Fifty blocks with ‖J‖ ≤ 1/100 keep more than 3/5; fifty plain layers with the
// same J at most 10⁻¹⁰⁰.
static_assert(proved<theorems::residual::derivative_of_a_block()>);
static_assert(proved<theorems::residual::cauchy_and_schwarz()>);
static_assert(proved<theorems::residual::triangle()>);
static_assert(proved<theorems::residual::bound_is_reached()>);
constexpr auto hundredth = constant<interval<double>>(1, 100);
static_assert(certified<theorems::residual::keeps({0, hundredth.upper()}, 50,
                                                  constant<interval<double>>(3, 5))>);
static_assert(certainly_less_equal(pown(hundredth, 50), 1.01e-100));

// Claim 23: denoising autoencoders are similar to RBMs in what they learn, W, b and c, and in how,
// layer by layer; but they descend along a gradient, that of reconstruction. One whose weights are
// tied uses W twice, to write a code of the input and, as Wᵀ, to read it; backpropagation gives the
// sum of both parts of ∂C/∂W: the derivative by dual numbers, exactly.
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
static_assert(gradient.W(0, 0) == partial_by_duals(0, 0) && gradient.W(0, 0) != 0);
static_assert(gradient.W(0, 1) == partial_by_duals(0, 1) && gradient.W(0, 1) != 0);
static_assert(gradient.W(1, 0) == partial_by_duals(1, 0) && gradient.W(1, 0) != 0);
static_assert(gradient.W(1, 1) == partial_by_duals(1, 1) && gradient.W(1, 1) != 0);

// Claims 30 and 32: random initialisation "destroys the variance" only at the wrong scale.
static_assert(proved<theorems::variance::forward_condition()>);
static_assert(proved<theorems::variance::backward_condition()>);

// Claim 31: with the sigmoid the mean does not stay near 0. Of a weighted input whose distribution
// is symmetric around 0, z and −z weigh alike: σ(z) + σ(−z) = 1 makes the mean ½, and
// tanh(z) + tanh(−z) = 0 makes it 0.
static_assert(proved<theorems::slope::sigmoid_is_symmetric()>);
static_assert(proved<theorems::slope::tanh_is_odd()>);

// Claims 35 to 37: Xavier scales the weights (not the gradients): 2/(n_in + n_out) balances the
// two directions, and falls with the number of inputs.
static_assert(proved<theorems::variance::xavier_balances_both()>);
static_assert(gradus::proved_less<gradus::xavier_variance(rational(200), rational(10)),
                                  gradus::xavier_variance(rational(100), rational(10))>);

} // namespace
