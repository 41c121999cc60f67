#pragma once

#include <gradus/networks/norm.hpp>
#include <gradus/networks/proofs/box_around.hpp>
#include <gradus/networks/proofs/gradient_over.hpp>
#include <gradus/networks/proofs/vanishing.hpp>
#include <gradus/networks/propagation.hpp>
#include <gradus/theory/proof/certificate.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace gradus {

namespace detail {

/// z^l and a^l of the hidden layers, and z^L.
template <class Network, class State, class Inputs>
constexpr void forward_to_last(const Network& net, State& state, const Inputs& inputs) {
    check_dense(net);
    set_input(state, inputs);
    forward_through_hidden(net, state);
    const auto L = last_layer(net);
    affine(state.z(L), net.W(L), state.a(L - one), net.b(L));
}

/// z_c − z_j of the last layer, where what the two have in common is counted once.
template <class Network, class State>
constexpr interval<double> difference_of_outputs(const Network& net, const State& state,
                                                 std::size_t c, std::size_t j) {
    const auto L = last_layer(net);
    const auto& W = net.W(L);
    const auto& a = state.a(L - one);
    interval<double> sum = net.b(L)[c] - net.b(L)[j];
    for (std::size_t k = 0; k < a.size(); ++k) sum = sum + (W(c, k) - W(j, k)) * a[k];
    return sum;
}

/// The same by slopes: its value in the middle, and Σ ∂(z_c − z_j)/∂x_i(X)·(X_i − m_i).
template <class Network, class State, class Inputs>
constexpr interval<double> difference_by_slopes(const Network& net, State& state,
                                                const State& in_the_middle, const Inputs& X,
                                                std::size_t c, std::size_t j) {
    auto& top = state.delta(last_layer(net));
    for (std::size_t k = 0; k < top.size(); ++k)
        top[k] = interval<double>(k == c ? 1 : k == j ? -1 : 0);
    backward(net, state);
    Inputs slopes = X;
    transposed_product(slopes, net.W(one), state.delta(one));
    interval<double> sum = difference_of_outputs(net, in_the_middle, c, j);
    for (std::size_t i = 0; i < X.size(); ++i)
        if (!X[i].is_point()) sum = sum + slopes[i] * (X[i] - interval<double>(midpoint(X[i])));
    return sum;
}

} // namespace detail

namespace shown {

/// The output that comes nearest to the largest, counted from 0.
template <int Number>
struct other_output {};

/// The certificate of `prove_class` as an error prints it: `Values` encloses z_c − z_j for `Other`
/// = j. It does not compile unless it is proved.
template <outcome How, class Other, class Values>
struct proof_of_decision {
    static_assert(How != outcome::refuted,
                  "gradus: this statement is false: all over the box shown::other_output, or "
                  "another, is larger; what it is about is larger by shown::values");
    static_assert(How != outcome::domain_lost,
                  "gradus: this statement is undecided: an output of the network has no bound over "
                  "this box, or no value");
    static_assert(How != outcome::empty_range,
                  "gradus: this statement is vacuous: there is no input in the box that it is "
                  "about");
    static_assert(How != outcome::too_close,
                  "gradus: this statement is undecided: the output is larger than "
                  "shown::other_output by shown::values, as far as is proved; a smaller box may "
                  "decide it");
    static constexpr bool holds = How == outcome::proved;
};

template <certificate Made>
struct certificate_about<subject::decision, Made>
    : proof_of_decision<Made.how, other_output<Made.boxes>, values_of<Made>> {};

} // namespace shown

/// Output c is the largest, for every input of a box and every network that `net` stands for: z_c >
/// z_j for all others j, of the weighted inputs of the last layer, so that a softmax, sigmoid or
/// tanh layer decides for c. By intervals, and by the mean value theorem in the inputs. In exact
/// arithmetic: how a program rounds when it computes an output is no part of it.
/// Of the certificate, `values` encloses the smallest z_c − z_j, `boxes` is that j, counted from 0,
/// and `bound` is 0. Refuted if one of them is certainly below 0.
/// Domain: networks of dense layers. Errors: std::invalid_argument for an output that is not there.
template <class Network, class Inputs>
constexpr certificate prove_class(const Network& net, const Inputs& inputs, std::size_t c) {
    certificate result{outcome::empty_range, 0, 0, 0, 0, subject::decision};
    const auto boxes = as_boxes(net);
    const auto X = as_boxes(inputs);
    for (std::size_t i = 0; i < X.size(); ++i)
        if (X[i].is_empty()) return result;
    propagation state(boxes);
    auto in_the_middle = state;
    detail::forward_to_last(boxes, state, X);
    detail::forward_to_last(boxes, in_the_middle, middle_of(X));
    const std::size_t classes = state.z(last_layer(boxes)).size();
    if (c >= classes)
        throw std::invalid_argument("the network gives " + std::to_string(classes)
                                    + " outputs, counted from 0, of which none is number "
                                    + std::to_string(c));
    result.how = outcome::proved;
    bool first = true;
    for (std::size_t j = 0; j < classes; ++j) {
        if (j == c) continue;
        const interval<double> plain = detail::difference_of_outputs(boxes, state, c, j);
        const interval<double> difference = detail::common_part(
            plain, detail::difference_by_slopes(boxes, state, in_the_middle, X, c, j));
        if (!certifies(difference)) {
            result.how = outcome::domain_lost;
            return result;
        }
        const bool holds = certainly_greater(difference, 0);
        if (!holds && result.how == outcome::proved) result.how = outcome::too_close;
        if (certainly_less(difference, 0)) result.how = outcome::refuted;
        if (first || difference.lower() < result.values.lower()) {
            first = false;
            result.values = difference;
            result.boxes = static_cast<int>(j);
        }
    }
    return result;
}

/// ‖δ^l‖ = ‖∂C/∂b^l‖ of every layer, enclosed for every input of a box and every network that `net`
/// stands for. `output_error(i, z)` encloses δ^L_i for the weighted inputs z of the last layer.
template <class Network, class Inputs, class OutputError>
constexpr std::vector<interval<double>> error_norms(const Network& net, const Inputs& inputs,
                                                    const OutputError& output_error) {
    const auto boxes = as_boxes(net);
    propagation state(boxes);
    detail::forward_to_last(boxes, state, as_boxes(inputs));
    const auto L = last_layer(boxes);
    for (std::size_t i = 0; i < state.delta(L).size(); ++i)
        state.delta(L)[i] = output_error(i, state.z(L));
    backward(boxes, state);
    std::vector<interval<double>> norms;
    from_first_to_last(boxes, [&](auto l) { norms.push_back(norm(state.delta(l))); });
    return norms;
}

/// softmax(z)_i of weighted inputs that are enclosed, as 1/(1 + Σ e^(z_k − z_i)) over the others k:
/// it rises with z_i and falls with the others, so that this is the tightest there is, up to
/// rounding.
template <class WeightedInputs>
constexpr interval<double> enclosed_softmax(const WeightedInputs& z, std::size_t i) {
    interval<double> sum = 1;
    for (std::size_t k = 0; k < z.size(); ++k)
        if (k != i) sum = sum + exp(z[k] - z[i]);
    return recip(sum);
}

} // namespace gradus
