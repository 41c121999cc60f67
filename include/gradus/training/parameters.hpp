#pragma once

#include <gradus/networks/arrays.hpp>
#include <gradus/networks/propagation.hpp>

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <type_traits>

namespace gradus {

/// Refuses numbers that were made for a network of another shape than this one: a compile error
/// where the compiler knows both, a std::invalid_argument that begins with `what` otherwise.
template <class Network, class Parameters>
constexpr void check_same_shapes(const Network& net, const Parameters& parameters,
                                 const char* what = "an optimiser or a gradient") {
    check_layers(net, parameters);
    from_first_to_last(net, [&](auto l) {
        const auto& here = net.parameters[l - one];
        const auto& made = parameters[l - one];
        using Here = std::remove_cvref_t<decltype(here)>;
        using Made = std::remove_cvref_t<decltype(made)>;
        using Layer = std::remove_cvref_t<decltype(net.layer(l))>;
        static_assert(
            std::is_same_v<typename Layer::template parameters<typename Made::scalar>, Made>,
            "these numbers were made for a network of another shape");
        if constexpr (CountedLayers<Parameters>)
            Here::for_each_array(
                [&](const array_name& array, const auto& W, const auto& other) {
                    if (rows_of(W) == rows_of(other) && columns_of(W) == columns_of(other)) return;
                    const auto shape = [](const auto& of) {
                        return std::to_string(rows_of(of)) + " x " + std::to_string(columns_of(of));
                    };
                    throw std::invalid_argument(
                        what + (" was made for a network with " + shape(other))
                        + (array.is == array_name::role::weights ? " weights"
                                                                 : " " + std::string(array.name))
                        + " in layer " + std::to_string(std::size_t{l}) + ", but is given one with "
                        + shape(W));
                },
                here, made);
    });
}

/// f(name, array, …) for each array of some objects of a network's parameters_type, layer by layer.
template <class Network, class Function, class... Parameters>
constexpr void for_each_named_array(const Network& net, const Function& f,
                                    Parameters&... parameters) {
    (check_same_shapes(net, parameters), ...);
    from_first_to_last(net, [&](auto l) {
        std::remove_cvref_t<decltype(net.parameters[l - one])>::for_each_array(
            f, parameters[l - one]...);
    });
}

/// f(p[k], …) for k < count, element by element of some arrays.
template <class Function, class... Numbers>
constexpr void for_each_element(std::size_t count, const Function& f, Numbers*... arrays) {
    for (std::size_t k = 0; k < count; ++k) f(arrays[k]...);
}

/// f(w, …) for every weight of some objects of a network's parameters_type: its parameters, a
/// gradient, an optimiser's memory. Layer by layer, in the order in which a matrix is stored.
template <class Network, class Function, class... Parameters>
constexpr void for_each_weight(const Network& net, const Function& f, Parameters&... parameters) {
    for_each_named_array(
        net,
        [&](const array_name& name, auto&... arrays) {
            if (name.is == array_name::role::weights)
                for_each_element(std::min({count_of(arrays)...}), f, arrays.data()...);
        },
        parameters...);
}

/// f(count, p, …) for the arrays that are learnt of each layer, p at the first of `count` numbers.
template <class Network, class Function, class... Parameters>
constexpr void for_each_array(const Network& net, const Function& f, Parameters&... parameters) {
    for_each_named_array(
        net,
        [&](const array_name& name, auto&... arrays) {
            if (name.is_learnt()) f(std::min({count_of(arrays)...}), arrays.data()...);
        },
        parameters...);
}

/// f(p, …) for every number that is learnt, layer by layer.
template <class Network, class Function, class... Parameters>
constexpr void for_each_parameter(const Network& net, const Function& f,
                                  Parameters&... parameters) {
    for_each_array(
        net, [&](std::size_t count, auto*... arrays) { for_each_element(count, f, arrays...); },
        parameters...);
}

/// How an optimiser's step goes over all parameters: one by one, with the same bits everywhere.
struct one_by_one {
    template <class Network, class Step, class... Parameters>
    constexpr void operator()(const Network& net, const Step& step,
                              Parameters&... parameters) const {
        for_each_parameter(net, step, parameters...);
    }
    /// The same over the elements of some arrays.
    template <class Step, class... Numbers>
    constexpr void over(std::size_t count, const Step& step, Numbers*... arrays) const {
        for_each_element(count, step, arrays...);
    }
};

/// One step of an optimiser, in which `each` goes over the parameters if the optimiser leaves that
/// open.
template <class EachParameter, class Optimiser, class Network>
constexpr void update(const EachParameter& each, Optimiser& optimiser, Network& net,
                      const typename Network::parameters_type& gradient_sum, std::size_t m,
                      std::size_t n) {
    if constexpr (requires { optimiser.update(net, gradient_sum, m, n, each); })
        optimiser.update(net, gradient_sum, m, n, each);
    else
        optimiser.update(net, gradient_sum, m, n);
}

/// Every number that is learnt ← 0.
template <class Network>
constexpr void set_to_zero(const Network& net, typename Network::parameters_type& parameters) {
    using T = typename Network::scalar;
    for_each_array(
        net, [](std::size_t count, T* numbers) { std::fill_n(numbers, count, T(0)); }, parameters);
}

} // namespace gradus
