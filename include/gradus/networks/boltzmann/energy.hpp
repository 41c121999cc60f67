#pragma once

#include <gradus/networks/boltzmann/rbm.hpp>
#include <gradus/networks/vectors.hpp>

#include <cstddef>

namespace gradus {

/// h ← E[h | v] = p(h = 1 | v) = σ(b + W v), for one sample or for each of a mini-batch.
template <Rbm Machine, class Hidden, class Visible>
constexpr void set_hidden_means(const Machine& machine, Hidden& h, const Visible& v) {
    affine(h, machine.W(), v, machine.b());
    map(h, h, binary_units::mean);
}
/// v ← E[v | h]: σ(a + Wᵀ h), the probabilities of a 1, for binary units; a + Wᵀ h for Gaussian
/// ones.
template <Rbm Machine, class Visible, class Hidden>
constexpr void set_visible_means(const Machine& machine, Visible& v, const Hidden& h) {
    transposed_product(v, machine.W(), h);
    add_to_each(v, machine.a());
    map(v, v, Machine::visible_units::mean);
}

/// The same of one sample, as a new vector.
template <Rbm Machine>
constexpr auto hidden_means(const Machine& machine, const typename Machine::visible_vector& v) {
    auto h = machine.hidden_zeros();
    set_hidden_means(machine, h, v);
    return h;
}
/// E[v | h], a new vector: the mean of each visible unit at its a_i + (Wᵀh)_i.
template <Rbm Machine>
constexpr auto visible_means(const Machine& machine, const typename Machine::hidden_vector& h) {
    auto v = machine.visible_zeros();
    set_visible_means(machine, v, h);
    return v;
}

/// E(v, h) = Σ energy(v_i, a_i) − Σ_j (b + W v)_j h_j.
template <Rbm Machine>
constexpr auto energy(const Machine& machine, const typename Machine::visible_vector& v,
                      const typename Machine::hidden_vector& h) {
    auto z = machine.hidden_zeros();
    affine(z, machine.W(), v, machine.b());
    check_sizes(z, h);
    typename Machine::scalar E(0);
    for (std::size_t i = 0; i < v.size(); ++i)
        E = E + Machine::visible_units::energy(v[i], machine.a()[i]);
    for (std::size_t j = 0; j < h.size(); ++j) E = E - z[j] * h[j];
    return E;
}

/// F(v) = −ln Σ_h e^(−E(v, h)) = Σ energy(v_i, a_i) − Σ_j ln(1 + e^((b + W v)_j)), so that
/// p(v) = e^(−F(v))/Z.
template <Rbm Machine>
constexpr auto free_energy(const Machine& machine, const typename Machine::visible_vector& v) {
    auto z = machine.hidden_zeros();
    affine(z, machine.W(), v, machine.b());
    using T = typename Machine::scalar;
    T F(0);
    for (std::size_t i = 0; i < v.size(); ++i)
        F = F + Machine::visible_units::energy(v[i], machine.a()[i]);
    for (std::size_t j = 0; j < z.size(); ++j) F = F - binary_units::ln_sum(T(0), z[j]);
    return F;
}

/// The same of the hidden units: −ln Σ_v e^(−E(v, h)), so that p(h) = e^(−F)/Z; over Gaussian units
/// the sum is an integral.
template <Rbm Machine>
constexpr auto free_energy_of_hidden(const Machine& machine,
                                     const typename Machine::hidden_vector& h) {
    auto c = machine.visible_zeros();
    transposed_product(c, machine.W(), h);
    check_sizes(h, machine.b());
    typename Machine::scalar F(0);
    for (std::size_t j = 0; j < h.size(); ++j) F = F + binary_units::energy(h[j], machine.b()[j]);
    for (std::size_t i = 0; i < c.size(); ++i)
        F = F - Machine::visible_units::ln_sum(machine.a()[i], c[i]);
    return F;
}

} // namespace gradus
