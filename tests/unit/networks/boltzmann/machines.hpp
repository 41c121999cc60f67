#pragma once

#include <gradus/networks/boltzmann.hpp>
#include <gradus/numbers/logarithmic.hpp>
#include <gradus/numbers/random.hpp>
#include <gradus/numbers/rational.hpp>

#include <cmath>
#include <cstddef>

/// A machine with numbers of about this size.
template <class Machine>
Machine random_machine(Machine machine, unsigned seed, double size = 1) {
    gradus::random_generator random(seed);
    auto& p = machine.parameters[gradus::zero];
    std::remove_cvref_t<decltype(p)>::for_each_array(
        [&](const gradus::array_name&, auto& numbers) {
            for (std::size_t k = 0; k < count_of(numbers); ++k)
                numbers.data()[k] = size * gradus::normal(random);
        },
        p);
    return machine;
}

/// By its definition, sum by sum.
template <class Machine>
double energy_of(const Machine& machine, const auto& v, const auto& h) {
    double sum = 0;
    for (std::size_t i = 0; i < v.size(); ++i) {
        sum -= machine.a()[i] * v[i];
        for (std::size_t j = 0; j < h.size(); ++j) sum -= machine.W()(j, i) * v[i] * h[j];
    }
    for (std::size_t j = 0; j < h.size(); ++j) sum -= machine.b()[j] * h[j];
    return sum;
}

/// Σ f(v, h) e^(−E(v, h)) over all states of both kinds of units.
template <class Machine, class Function>
double sum_over_states(const Machine& machine, const Function& f) {
    double sum = 0;
    for_each_state(machine.visible_zeros(), [&](const auto& v) {
        for_each_state(machine.hidden_zeros(), [&](const auto& h) {
            sum += f(v, h) * std::exp(-energy_of(machine, v, h));
        });
    });
    return sum;
}

/// e^a = (½, 2, 1), e^b = (⅓, 3/2), e^W = ((2, 1, ¼), (½, 3, 2)).
template <class T>
constexpr gradus::rbm<3, 2, T> tiny_machine(const auto& logarithm_of) {
    gradus::rbm<3, 2, T> machine;
    const auto ln = [&](long p, long q = 1) { return T(logarithm_of(p, q)); };
    machine.a() = {{ln(1, 2), ln(2), ln(1)}};
    machine.b() = {{ln(1, 3), ln(3, 2)}};
    machine.W() = gradus::matrix<T, 2, 3>({{ln(2), ln(1), ln(1, 4)}, {ln(1, 2), ln(3), ln(2)}});
    return machine;
}
inline gradus::rbm<3, 2> tiny_machine_of_doubles() {
    return tiny_machine<double>(
        [](long p, long q) { return std::log(static_cast<double>(p) / static_cast<double>(q)); });
}
