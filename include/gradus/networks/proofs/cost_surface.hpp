#pragma once

#include <gradus/networks/backpropagation.hpp>
#include <gradus/networks/proofs/box_around.hpp>
#include <gradus/numbers/dual.hpp>

#include <cstddef>
#include <vector>

namespace gradus {

/// The cost of a network as a function of all its parameters p,
///     C(p) = mean over the samples (x, y) of their costs + ½λ‖p‖²,
/// for a network over any scalar T: at a point of double, over a box of intervals, along a
/// direction of dual numbers. λ, the penalty of weights and biases alike, keeps minima isolated.
template <class Samples, class Cost>
struct cost_surface {
    Samples samples;
    Cost cost;
    double penalty = 0;

    /// C(p).
    template <class Network>
    constexpr typename Network::scalar operator()(const Network& net) const {
        using T = typename Network::scalar;
        T sum(0);
        int count = 0;
        const auto L = last_layer(net);
        for (const auto& [x, y] : samples) {
            propagation<Network> state(net);
            set_input(state, of_scalar<T>(x));
            forward(net, state);
            for (std::size_t i = 0; i < state.a(L).size(); ++i)
                sum = sum + cost(net.activation(L), state.z(L)[i], state.a(L)[i], T(y[i]));
            ++count;
        }
        T squares(0);
        for_each_named_number(
            net, [&](const array_name&, const T& p) { squares = squares + sqr(p); },
            net.parameters);
        return sum / T(count) + T(penalty) / T(2) * squares;
    }

    /// ∇C(p), in the shape of the parameters.
    template <class Network>
    constexpr auto gradient(const Network& net) const {
        using T = typename Network::scalar;
        auto sum = zero_parameters(net);
        int count = 0;
        for (const auto& [x, y] : samples) {
            propagation<Network> state(net);
            propagate(net, state, of_scalar<T>(x), of_scalar<T>(y), cost);
            add_gradient(net, state, sum);
            ++count;
        }
        for_each_named_number(
            net, [&](const array_name&, T& g, const T& p) { g = g / T(count) + T(penalty) * p; },
            sum, net.parameters);
        return sum;
    }

  private:
    template <Scalar T, class Vector>
    static constexpr auto of_scalar(const Vector& v) {
        return converted<T>(v, [](const auto& number) { return T(number); });
    }
};
template <class Samples, class Cost>
cost_surface(Samples, Cost, double) -> cost_surface<Samples, Cost>;

/// How many parameters a network has.
template <class Network>
constexpr std::size_t count_parameters(const Network& net) {
    std::size_t count = 0;
    for_each_named_number(net, [&](const array_name&, const auto&) { ++count; }, net.parameters);
    return count;
}

/// The parameters of a network one after the other, or what has their shape.
template <class Network, class Parameters>
constexpr auto numbers_of(const Network& net, const Parameters& parameters) {
    std::vector<typename Network::scalar> numbers;
    for_each_named_number(
        net, [&](const array_name&, const auto& number) { numbers.push_back(number); }, parameters);
    return numbers;
}

/// ∂∇C/∂p_k over a box of networks, by dual numbers: column k of the second derivative, k from 0.
template <class Surface, class Boxes>
constexpr auto curvature_column(const Surface& surface, const Boxes& net, std::size_t k) {
    using T = typename Boxes::scalar;
    using number = dual<T>;
    std::size_t next = 0;
    const auto moved = converted<number>(
        net, [&](const array_name&, const T& p) { return number(p, T(next++ == k ? 1 : 0)); });
    const auto gradient = surface.gradient(moved);
    auto column = zero_parameters(net);
    for_each_named_number(
        net, [](const array_name&, T& c, const number& g) { c = g.derivative; }, column, gradient);
    return column;
}

} // namespace gradus
