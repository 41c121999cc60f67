#pragma once

#include <gradus.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

/// A restricted Boltzmann machine in exact numbers, for article 000 claim 22: with weights that are
/// logarithms of fractions every e^(−E), and so every probability, is a fraction.
namespace ledger::boltzmann {

using gradus::constant, gradus::interval, gradus::matrix, gradus::rational, gradus::vector;

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

// From here on one machine, and four data, of which two are alike.
using number = logarithmic<rational>;
constexpr auto machine = machine_of<3, rational>(
    {{{1, 2}, 2, 1}}, {{{1, 3}, {3, 2}}}, matrix<rational, 2, 3>({{2, 1, {1, 4}}, {{1, 2}, 3, 2}}));
constexpr vector<number, 3> data[] = {{{1, 1, 0}}, {{1, 1, 0}}, {{0, 1, 1}}, {{1, 0, 0}}};

// The gradient of the mean of ln p over the data: E[v h] over the data minus that over the machine
// …
constexpr auto gradient = log_likelihood_gradient(machine, data);
constexpr auto of_W = gradient[zero].W;
// … is what dual numbers find as the derivative of ln p by each of the eleven parameters.
/// Of how many of an array this is so.
template <std::size_t Array>
constexpr std::size_t derivatives_that_agree() {
    static_assert(Array < 3, "a machine has three arrays");
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
    std::size_t count = 0;
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
            count += mean == partials.data()[k] ? 1 : 0;
            x.data()[k].derivative = 0;
        }
    });
    return count;
}

// A step of Gibbs sampling leaves p as it is, and is in detailed balance with it: from u to v goes
// as much as from v to u. What goes, or 0 where it is not as much.
constexpr auto p = model_distribution(machine);
template <std::size_t from>
constexpr auto step_from = [] {
    distribution<number, 3> at;
    at[from] = 1;
    return after_gibbs_step(machine, at);
}();
template <std::size_t u, std::size_t v>
constexpr number balanced_flow =
    p[u] * step_from<u>[v] == p[v] * step_from<v>[u] ? p[u] * step_from<u>[v] : number(0);

// Contrastive divergence takes k such steps from the data in the place of p. Its expected step is
// not the gradient: for k = 1 the largest error by W is 6222147/105385280 = 0.0590…
constexpr distribution<number, 3> shares{
    {0, rational(1, 4), 0, rational(1, 2), 0, 0, rational(1, 4), 0}};
constexpr auto first = expected_contrastive_divergence(machine, shares, 1)[zero].W;
// … and falls with k: 0.0590, 0.00746, 1.46·10⁻⁵ and 4.47·10⁻¹⁰ for k = 1, 2, 5 and 10. From k = 3
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
/// Whether it is less for each k than for the one before, up to k = 10.
constexpr bool bias_falls = []<std::size_t... before>(std::index_sequence<before...>) {
    return (certainly_less(largest_bias<before + 2>, largest_bias<before + 1>) && ...);
}(std::make_index_sequence<9>{});

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

} // namespace ledger::boltzmann
