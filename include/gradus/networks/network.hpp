#pragma once

#include <gradus/activations/activation.hpp>
#include <gradus/core/hana.hpp>
#include <gradus/networks/layers/dense.hpp>
#include <gradus/networks/mean.hpp>
#include <gradus/networks/on_heap.hpp>
#include <gradus/networks/operations.hpp>
#include <gradus/networks/shapes.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

namespace gradus {

namespace detail {

/// Whether a layer's activation acts on all of its neurons together.
template <Scalar T, class Layer>
constexpr bool activates_as_a_whole() {
    if constexpr (requires { Layer::activation; })
        return LayerActivation<decltype(Layer::activation), T, Layer::outputs>;
    else
        return false;
}

template <Scalar T, class... Layers>
constexpr bool hidden_layers_have_slopes() {
    std::size_t above = sizeof...(Layers);
    for (const bool acts_on_whole_layer : {activates_as_a_whole<T, Layers>()...})
        if (--above > 0 && acts_on_whole_layer) return false;
    return true;
}

template <Scalar T, class Layer>
constexpr bool activation_fits() {
    if constexpr (requires { Layer::activation; })
        return NeuronActivation<decltype(Layer::activation), T> || activates_as_a_whole<T, Layer>();
    else if constexpr (requires { Layer::template activations_fit<T>; })
        return Layer::template activations_fit<T>;
    else
        return true;
}

/// Whether a cost can begin in the last of some layers: at its weighted inputs.
template <class... Layers>
inline constexpr bool last_has_weighted_inputs = [] {
    bool has = false;
    for (const bool here : {requires { Layers::activation;
}...
}) has = here;
return has;
}
();

/// True if a network of L layers has one with this number, a constant; a compile error if not.
template <std::size_t L, class Number>
inline constexpr bool has_layer = [] {
    constexpr bool is_constant = requires { std::integral_constant<std::size_t, Number::value>{}; };
    static_assert(is_constant,
                  "where the compiler knows a network's shapes, a layer's number is a constant: "
                  "net.W(gradus::one) or net.W(gradus::layer_c<2>), not net.W(1)");
    if constexpr (is_constant)
        static_assert(1 <= Number::value && Number::value <= L,
                      "the network has no layer of this number: they count from 1, and layer 0 is "
                      "the input");
    return true;
}();

} // namespace detail

/// A network whose shapes the compiler knows: layers l = 1 … L with W^l, b^l and an activation.
/// Shapes: layer l takes what layer l − 1 gives; otherwise the program does not compile and the
/// message names the layer and both numbers. An activation of a whole layer, softmax, can stand at
/// the output only; elsewhere the program does not compile.
/// There may be any number of layers, but the compiler sees each of them: training 1,000 takes it
/// minutes. A runtime_network computes the same and is compiled in seconds.
template <Scalar T, class... Layers>
struct network {
    static_assert(sizeof...(Layers) > 0, "a network has at least one layer");
    static_assert(detail::all_true({is_layer<Layers, T>...}));
    static_assert(shapes_fit<Layers...>);
    static_assert(detail::hidden_layers_have_slopes<T, Layers...>(),
                  "softmax can be the activation of the last layer only: a hidden layer needs one "
                  "that acts on each neuron alone");
    static_assert(
        detail::all_true({detail::activation_fits<T, Layers>()...}),
        "a layer's activation is an object f with f(z) and f.derivative(z) for a z of the "
        "network's type, such as gradus::sigmoid: a lambda has no derivative");
    static_assert(detail::last_has_weighted_inputs<Layers...>,
                  "the last layer of a network is dense: a cost begins at its weighted inputs");

    /// The number type of weights, biases and all that is computed.
    using scalar = T;
    /// The learnt numbers of all layers, and a gradient with respect to them: [l − one] is layer
    /// l's.
    using parameters_type = stored<boost::hana::tuple<typename Layers::template parameters<T>...>>;
    /// n₀, the length of an input x; `dynamic` where it is a sequence of any length.
    static constexpr std::size_t inputs = detail::first<Layers::inputs...>;
    /// Of each step of an input, where that is a sequence of any length; otherwise 0.
    static constexpr std::size_t width_of_steps =
        inputs == dynamic && detail::first<taken_by<Layers>...> != dynamic
            ? detail::first<taken_by<Layers>...>
            : 0;

    /// What each layer is, layer 1 first; its activation among it.
    boost::hana::tuple<Layers...> layers;
    /// W^l, b^l and whatever else layer l has.
    parameters_type parameters{};

    /// Is an output in training one of the whole mini-batch, as with batch normalisation?
    static constexpr bool mixes_samples() {
        return !detail::all_true({!gradus::mixes_samples<Layers>...});
    }
    /// Does training draw random numbers in some layer, as dropout does?
    static constexpr bool draws() { return !detail::all_true({!gradus::draws<Layers>...}); }

    /// What layer l is, and of a dense one W^l, b^l and the activation; l is a constant:
    /// net.W(one), net.b(layer_c<2>).
    constexpr const auto& layer(auto l) const { return at(layers, l); }
    /// n_out × n_in
    constexpr auto& W(auto l) { return at(parameters, l).W; }
    constexpr const auto& W(auto l) const { return at(parameters, l).W; }
    /// n_out
    constexpr auto& b(auto l) { return at(parameters, l).b; }
    constexpr const auto& b(auto l) const { return at(parameters, l).b; }
    /// Of layer l; a compile error for a layer that has none.
    constexpr const auto& activation(auto l) const { return at(layers, l).activation; }

  private:
    template <class Tuple, class Number>
    static constexpr auto& at(Tuple& of_layers, Number l) {
        static_assert(detail::has_layer<sizeof...(Layers), Number>);
        return of_layers[l - one];
    }
};

/// Describe the layers, get the network: make_network<double>(dense<784, 30>(sigmoid),
/// dense<30, 10>(sigmoid)), with all weights and biases 0.
template <Scalar T = double, class... Layers>
constexpr network<T, Layers...> make_network(Layers... layers) {
    network<T, Layers...> net{{layers...}, {}};
    from_first_to_last(net, [&](auto l) {
        using parameters =
            typename std::remove_cvref_t<decltype(net.layer(l))>::template parameters<T>;
        if constexpr (!starts_at_zero<parameters>) set_to_start(net.parameters[l - one]);
    });
    return net;
}

/// The number of a network's inputs; of sequences of any length, for which room is made when they
/// are there, 0.
template <Scalar T, class... Layers>
constexpr std::size_t inputs_of(const network<T, Layers...>&) {
    using net = network<T, Layers...>;
    return net::width_of_steps > 0 ? 0 : net::inputs;
}

/// What a network computes layer by layer: a trace for each of layers 1 … L.
template <class Numbers, Scalar T, class... Layers>
constexpr auto traces_of_layers(const network<T, Layers...>&) {
    return stored<boost::hana::tuple<typename Layers::template trace<Numbers>...>>{};
}

/// One number for each unit of layers 1 … L, every number 0.
template <Scalar T, class... Layers>
constexpr auto vectors_of_layers(const network<T, Layers...>&) {
    return stored<boost::hana::tuple<vector<T, units_of<Layers>>...>>{};
}

/// One number a layer, for layers 1 … L.
template <Scalar T, class... Layers>
constexpr auto numbers_of_layers(const network<T, Layers...>&) {
    return vector<T, sizeof...(Layers)>{};
}

/// A gradient to add to: the parameters' shape, every element 0.
template <Scalar T, class... Layers>
constexpr auto zero_parameters(const network<T, Layers...>&) {
    return typename network<T, Layers...>::parameters_type{};
}

/// What is summed over many samples, in sum_type<T>: one vector of ∂C/∂b for each of layers 1 … L,
/// or a gradient in the parameters' shape; every element 0.
template <Scalar T, class... Layers>
constexpr auto vector_sums(const network<T, Layers...>&) {
    return stored<boost::hana::tuple<vector<sum_type<T>, shifts_of<Layers>>...>>{};
}
/// A gradient in the parameters' shape, layer by layer, in sum_type<T>; every element 0.
template <Scalar T, class... Layers>
constexpr auto parameter_sums(const network<T, Layers...>&) {
    return stored<boost::hana::tuple<typename Layers::template parameters<sum_type<T>>...>>{};
}

/// L, the number of the output layer, as a constant.
template <Scalar T, class... Layers>
constexpr auto last_layer(const network<T, Layers...>&) {
    return boost::hana::size_c<sizeof...(Layers)>;
}

/// f(1), …, f(L): from the first layer to the last.
template <Scalar T, class... Layers, class Function>
constexpr void from_first_to_last(const network<T, Layers...>&, Function&& f) {
    [&]<std::size_t... Index>(std::index_sequence<Index...>) {
        detail::all_true({(f(boost::hana::size_c<Index + 1>), true)...});
    }(std::index_sequence_for<Layers...>{});
}

/// f(L − 1), …, f(1): backwards over the hidden layers.
template <Scalar T, class... Layers, class Function>
constexpr void backwards_over_hidden(const network<T, Layers...>&, Function&& f) {
    [&]<std::size_t... Index>(std::index_sequence<Index...>) {
        detail::all_true({(f(boost::hana::size_c<sizeof...(Layers) - 1 - Index>), true)...});
    }(std::make_index_sequence<sizeof...(Layers) - 1>{});
}

} // namespace gradus
