// Article 000, "Deep Learning and the Unstable Gradient Problem": what of it can be proved, and
// where the article is wrong. The numbers are those of its claims, in the article's order.
// Compiled is checked.

#include <gradus.hpp>
#include <gradus/theory/theorems.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

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

// Claim 22: pre-training began with stacked restricted Boltzmann machines, each trained by
// contrastive divergence. One of 3 visible and 2 hidden units, with weights that are logarithms of
// fractions, is exact: every e^(−E), and so every probability, is a fraction.
namespace boltzmann {

using gradus::distribution, gradus::dual, gradus::equal, gradus::expected_statistics,
    gradus::for_each_state, gradus::logarithmic, gradus::rbm, gradus::zero;

/// Its weights by e^a, e^b and e^W: logarithms of letters stand for every machine of this shape.
template <std::size_t Visible, class T>
constexpr auto machine_of(const vector<T, Visible>& a, const vector<T, 2>& b,
                          const matrix<T, 2, Visible>& W) {
    using number = logarithmic<T>;
    rbm<Visible, 2, number> machine;
    const auto take = [](auto& x, const auto& powers) {
        for (std::size_t k = 0; k < count_of(powers); ++k)
            x.data()[k] = number::ln(powers.data()[k]);
    };
    take(machine.a(), a);
    take(machine.b(), b);
    take(machine.W(), W);
    return machine;
}

// For every machine of 2 × 2 and of 3 × 2 units, as an identity of polynomials: Z, which sums
// e^(−F) over the states of one kind of units alone, is the sum of e^(−E) over all states of both.
// A term of Z for each v, each a constant of its own.
template <std::size_t Visible>
using letters = std::conditional_t<
    Visible == 2, gradus::polynomial<"a1", "a2", "b1", "b2", "w11", "w12", "w21", "w22">,
    gradus::polynomial<"a1", "a2", "a3", "b1", "b2", "w11", "w12", "w21", "w22", "w31", "w32">>;
template <std::size_t Visible>
using letter = gradus::rational_function<letters<Visible>>;
template <std::size_t Visible>
constexpr auto every_machine() {
    const auto of = [](const auto& name) -> letter<Visible> {
        return letters<Visible>::variable(name);
    };
    if constexpr (Visible == 2)
        return machine_of<2, letter<2>>(
            {{of("a1"), of("a2")}}, {{of("b1"), of("b2")}},
            matrix<letter<2>, 2, 2>({{of("w11"), of("w21")}, {of("w12"), of("w22")}}));
    else
        return machine_of<3, letter<3>>(
            {{of("a1"), of("a2"), of("a3")}}, {{of("b1"), of("b2")}},
            matrix<letter<3>, 2, 3>(
                {{of("w11"), of("w21"), of("w31")}, {of("w12"), of("w22"), of("w32")}}));
}
/// Σ_h e^(−E(v, h)).
template <class T, int... v>
constexpr auto sum_over_hidden = [] {
    const auto machine = every_machine<sizeof...(v)>();
    T sum(0);
    for_each_state(machine.hidden_zeros(),
                   [&](const auto& h) { sum = sum + exp(-energy(machine, {{v...}}, h)).rest; });
    return sum;
}();
template <int... v>
constexpr auto term = sum_over_hidden<letter<sizeof...(v)>, v...>;
static_assert(proved<equal(term<0, 0> + term<0, 1> + term<1, 0> + term<1, 1>,
                           exp(log_partition(every_machine<2>())).rest)>);
static_assert(proved<equal(term<0, 0, 0> + term<0, 0, 1> + term<0, 1, 0> + term<0, 1, 1>
                               + term<1, 0, 0> + term<1, 0, 1> + term<1, 1, 0> + term<1, 1, 1>,
                           exp(log_partition(every_machine<3>())).rest)>);
/// Σ p(v) = 1, again for every machine.
template <std::size_t Visible>
constexpr gradus::claim probabilities_sum_to_one() {
    const auto machine = every_machine<Visible>();
    const auto Z = exp(log_partition(machine));
    logarithmic<letter<Visible>> sum(0);
    for_each_state(machine.visible_zeros(),
                   [&](const auto& v) { sum = sum + exp(-free_energy(machine, v)) / Z; });
    return equal(sum.rest, 1);
}
static_assert(proved<probabilities_sum_to_one<2>()>);

// From here on one machine, and four data, of which two are alike.
using number = logarithmic<rational>;
constexpr auto machine = machine_of<3, rational>(
    {{{1, 2}, 2, 1}}, {{{1, 3}, {3, 2}}}, matrix<rational, 2, 3>({{2, 1, {1, 4}}, {{1, 2}, 3, 2}}));
constexpr vector<number, 3> data[] = {{{1, 1, 0}}, {{1, 1, 0}}, {{0, 1, 1}}, {{1, 0, 0}}};
static_assert(proved<equal(exp(log_partition(machine)), rational(235, 4))>);

// The gradient of the mean of ln p over the data: E[v h] over the data minus that over the machine
// …
constexpr auto gradient = log_likelihood_gradient(machine, data);
constexpr auto of_W = gradient[zero].W;
static_assert(proved<equal(of_W(0, 0), rational(11, 47))>);
static_assert(proved<equal(of_W(1, 0), rational(23487, 85540))>);
static_assert(proved<equal(of_W(0, 1), rational(557, 7332))>);
static_assert(proved<equal(of_W(1, 1), rational(-2889, 24440))>);
static_assert(proved<equal(of_W(0, 2), rational(-83, 2444))>);
static_assert(proved<equal(of_W(1, 2), rational(-501, 1880))>);
// … is what dual numbers find as the derivative of ln p by each of the eleven parameters.
template <std::size_t Array>
constexpr bool is_the_derivative() {
    rbm<3, 2, dual<number>> lifted;
    using parameters = gradus::rbm_parameters<number, 3, 2>;
    const auto for_each = [&](const auto& f) {
        parameters::for_each_array(f, lifted.parameters[zero], machine.parameters[zero],
                                   gradient[zero]);
    };
    for_each([](const auto&, auto& x, const auto& weights, const auto&) {
        for (std::size_t k = 0; k < count_of(x); ++k)
            x.data()[k] = dual<number>(weights.data()[k], 0);
    });
    bool are_equal = true;
    std::size_t array = 0;
    for_each([&](const auto&, auto& x, const auto&, const auto& partials) {
        if (array++ != Array) return;
        for (std::size_t k = 0; k < count_of(x); ++k) {
            x.data()[k].derivative = 1;
            const auto log_p = [&](int v1, int v2, int v3) {
                return log_likelihood(lifted, {{v1, v2, v3}}).derivative;
            };
            const number mean =
                (number(2) * log_p(1, 1, 0) + log_p(0, 1, 1) + log_p(1, 0, 0)) / number(4);
            are_equal = are_equal && mean == partials.data()[k];
            x.data()[k].derivative = 0;
        }
    });
    return are_equal;
}
static_assert(is_the_derivative<0>() && is_the_derivative<1>() && is_the_derivative<2>());

// A step of Gibbs sampling leaves p as it is, and is in detailed balance with it: from u to v goes
// as much as from v to u.
constexpr auto p = model_distribution(machine);
static_assert(after_gibbs_step(machine, p) == p);
template <std::size_t from>
constexpr auto step_from = [] {
    distribution<number, 3> at;
    at[from] = 1;
    return after_gibbs_step(machine, at);
}();
template <std::size_t u, std::size_t v>
constexpr bool balance = p[u] * step_from<u>[v] == p[v] * step_from<v>[u];
static_assert([]<std::size_t... pair>(std::index_sequence<pair...>) {
    return (balance<pair / 8, pair % 8> && ...);
}(std::make_index_sequence<64>{}));

// Contrastive divergence takes k such steps from the data in the place of p. Its expected step is
// not the gradient: for k = 1 the largest error by W is 6222147/105385280 = 0.0590…
constexpr distribution<number, 3> shares{
    {0, rational(1, 4), 0, rational(1, 2), 0, 0, rational(1, 4), 0}};
constexpr auto first = expected_contrastive_divergence(machine, shares, 1)[zero].W;
static_assert(proved<equal(first(0, 0), rational(7937, 36400))>);
static_assert(proved<equal(first(1, 2) - of_W(1, 2), rational(6222147, 105385280))>);
// … and falls with k: 0.0590, 0.00745, 1.46·10⁻⁵ and 4.47·10⁻¹⁰ for k = 1, 2, 5 and 10. From k = 3
// on the fractions are beyond 64 bits: these are enclosures.
using enclosure = interval<double>;
using enclosed = logarithmic<enclosure>;
constexpr enclosure enclosed_value(const rational& x) {
    return constant<enclosure>(x.numerator, x.denominator);
}
constexpr auto enclosed_machine = [] {
    rbm<3, 2, enclosed> copy;
    gradus::rbm_parameters<enclosed, 3, 2>::for_each_array(
        [](const auto&, auto& to, const auto& from) {
            for (std::size_t n = 0; n < count_of(to); ++n)
                to.data()[n] = enclosed::ln(enclosed_value(from.data()[n].power));
        },
        copy.parameters[zero], machine.parameters[zero]);
    return copy;
}();
template <std::size_t k>
constexpr auto after = after_gibbs_step(enclosed_machine, after<k - 1>);
template <>
constexpr auto after<0> = [] {
    distribution<enclosed, 3> q;
    for (std::size_t s = 0; s < 8; ++s) q[s] = enclosed_value(shares[s].rest);
    return q;
}();
template <std::size_t k>
constexpr enclosure largest_bias = [] {
    const auto from_data = expected_statistics(enclosed_machine, after<0>);
    const auto from_steps = expected_statistics(enclosed_machine, after<k>);
    enclosure largest = 0;
    for (std::size_t n = 0; n < 6; ++n)
        largest =
            max(largest, abs(from_data[zero].W.data()[n].rest - from_steps[zero].W.data()[n].rest
                             - enclosed_value(of_W.data()[n].rest)));
    return largest;
}();
static_assert(certainly_in(largest_bias<1>, {0.05904189, 0.05904190}));
static_assert(certainly_in(largest_bias<2>, {0.007459, 0.007460}));
static_assert(certainly_in(largest_bias<5>, {1.4597e-5, 1.4598e-5}));
static_assert(certainly_in(largest_bias<10>, {4.472e-10, 4.473e-10}));

// Nor is it the gradient of anything else: a gradient's derivatives are symmetric, ∂²f/∂a∂b =
// ∂²f/∂b∂a. Those of CD-1 are not, already for one visible and one hidden unit, e^a = e^b = 1, e^w
// = 2, and data of which a third are 1; those of the gradient of ln p are.
template <class Step>
constexpr number antisymmetric_part(const Step& step) {
    using T = dual<number>;
    const auto machine = [](int da, int db) {
        rbm<1, 1, T> lifted;
        lifted.a()[0] = T(0, da);
        lifted.b()[0] = T(0, db);
        lifted.W()(0, 0) = T(number::ln(2), 0);
        return lifted;
    };
    const distribution<T, 1> thirds{{number(rational(2, 3)), number(rational(1, 3))}};
    return step(machine(0, 1), thirds)[zero].a[0].derivative
           - step(machine(1, 0), thirds)[zero].b[0].derivative;
}
static_assert(proved<equal(antisymmetric_part([](const auto& small, const auto& q) {
                               return expected_contrastive_divergence(small, q, 1);
                           }),
                           rational(-1, 972))>);
static_assert(proved<equal(antisymmetric_part([](const auto& small, const auto& q) {
                               auto step = expected_statistics(small, q);
                               add_model_statistics(small, step, dual<number>(-1));
                               return step;
                           }),
                           0)>);

} // namespace boltzmann

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
