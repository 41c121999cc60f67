#pragma once

#include <gradus/core/hana.hpp>
#include <gradus/networks/arrays.hpp>
#include <gradus/networks/boltzmann/units.hpp>
#include <gradus/networks/on_heap.hpp>
#include <gradus/networks/shapes.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

namespace gradus {

/// What a restricted Boltzmann machine learns: the weights W of hidden × visible units, the biases
/// b of the hidden units and the biases a of the visible ones. W and b are those of the dense layer
/// that the machine prepares.
template <Scalar T, std::size_t Visible, std::size_t Hidden>
struct rbm_parameters {
    using scalar = T;

    matrix<T, Hidden, Visible> W;
    vector<T, Hidden> b;
    vector<T, Visible> a;

    constexpr rbm_parameters() = default;
    constexpr rbm_parameters(std::size_t visible, std::size_t hidden)
        requires(Visible == dynamic && Hidden == dynamic)
        : W(hidden, visible), b(hidden), a(visible) {}
    constexpr bool operator==(const rbm_parameters&) const = default;

    template <class Function, class... Parameters>
    static constexpr void for_each_array(const Function& f, Parameters&... p) {
        f(array_name{"W", array_name::role::weights}, p.W...);
        f(array_name{"b", array_name::role::biases}, p.b...);
        f(array_name{"a", array_name::role::shifts}, p.a...);
    }
};

/// The shape of one: its parameters for any scalar.
template <std::size_t Visible, std::size_t Hidden>
struct rbm_layer {
    static constexpr std::size_t inputs = Visible;
    static constexpr std::size_t outputs = Hidden;
    template <Scalar T>
    using parameters = rbm_parameters<T, Visible, Hidden>;
};

/// A restricted Boltzmann machine: `Visible` units v for the data and `Hidden` binary ones h, no
/// two of one kind joined. The state (v, h) has the energy
///     E(v, h) = Σ energy(v_i, a_i) − Σ b_j h_j − Σ W_ji v_i h_j
/// and the probability e^(−E)/Z; Z is the sum of e^(−E) over all states. The visible units are
/// binary_units (energy −a v), or gaussian_units (energy ½(v − a)²) for real numbers.
/// rbm<784, 100> machine;  or with shapes known at run time, rbm<dynamic, dynamic> machine(784,
/// 100). To optimisers, initialisers, checkpoints and files it is a network of one layer with the
/// arrays W, b and a, all 0 at first. Errors: std::invalid_argument for 0 units, a compile error
/// where the compiler knows it. Source: P. Smolensky (1986); G. Hinton, A practical guide to
/// training restricted Boltzmann machines (2010); article 000 claim 22.
template <std::size_t Visible, std::size_t Hidden, Scalar T = double,
          class VisibleUnits = binary_units>
struct rbm {
    static_assert(Visible > 0 && Hidden > 0,
                  "a restricted Boltzmann machine has at least one visible and one hidden unit");
    static_assert((Visible == dynamic) == (Hidden == dynamic),
                  "the sizes of a restricted Boltzmann machine are both known to the compiler, or "
                  "both `dynamic`");
    static constexpr bool is_dynamic = Visible == dynamic;

    using scalar = T;
    using visible_units = VisibleUnits;
    using visible_vector = vector<T, Visible>;
    using hidden_vector = vector<T, Hidden>;
    using parameters_type =
        std::conditional_t<is_dynamic, std::vector<rbm_parameters<T, Visible, Hidden>>,
                           stored<boost::hana::tuple<rbm_parameters<T, Visible, Hidden>>>>;

    parameters_type parameters{};

    constexpr rbm()
        requires(!is_dynamic)
    = default;
    rbm(std::size_t visible, std::size_t hidden)
        requires is_dynamic
    {
        if (visible == 0 || hidden == 0)
            throw std::invalid_argument(
                "a restricted Boltzmann machine has at least one visible and one hidden unit, not "
                + std::to_string(visible) + " and " + std::to_string(hidden));
        parameters.emplace_back(visible, hidden);
    }

    constexpr auto& W() { return parameters[zero].W; }
    constexpr const auto& W() const { return parameters[zero].W; }
    constexpr auto& b() { return parameters[zero].b; }
    constexpr const auto& b() const { return parameters[zero].b; }
    constexpr auto& a() { return parameters[zero].a; }
    constexpr const auto& a() const { return parameters[zero].a; }

    constexpr std::size_t visible() const { return a().size(); }
    constexpr std::size_t hidden() const { return b().size(); }
    /// A vector of 0, with a number for each unit.
    constexpr visible_vector visible_zeros() const { return zeros<Visible>(visible()); }
    constexpr hidden_vector hidden_zeros() const { return zeros<Hidden>(hidden()); }

    static constexpr rbm_layer<Visible, Hidden> layer(auto) { return {}; }

  private:
    template <std::size_t Size>
    static constexpr vector<T, Size> zeros([[maybe_unused]] std::size_t size) {
        if constexpr (Size == dynamic)
            return vector<T, Size>(size);
        else
            return {};
    }
};

/// True of rbm<Visible, Hidden, T, Units>, false of all else.
template <class Machine>
inline constexpr bool is_rbm = false;
template <std::size_t Visible, std::size_t Hidden, class T, class Units>
inline constexpr bool is_rbm<rbm<Visible, Hidden, T, Units>> = true;
/// Any rbm, of constant sizes or `dynamic` ones.
template <class Machine>
concept Rbm = is_rbm<Machine>;

/// As a network of one layer.
template <Rbm Machine>
constexpr auto last_layer(const Machine&) {
    return one;
}
template <Rbm Machine, class Function>
constexpr void from_first_to_last(const Machine&, Function&& f) {
    f(one);
}
template <Rbm Machine>
constexpr std::size_t inputs_of(const Machine& machine) {
    return machine.visible();
}
/// A gradient to add to: the parameters' shape, every element 0.
template <Rbm Machine>
constexpr auto zero_parameters(const Machine& machine) {
    if constexpr (Machine::is_dynamic)
        return typename Machine::parameters_type(1, {machine.visible(), machine.hidden()});
    else
        return typename Machine::parameters_type{};
}

} // namespace gradus
