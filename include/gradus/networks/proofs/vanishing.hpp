#pragma once

#include <gradus/networks/layers/dense.hpp>
#include <gradus/networks/layers/runtime_layer.hpp>
#include <gradus/networks/proofs/box_around.hpp>
#include <gradus/networks/propagation.hpp>
#include <gradus/networks/spectrum.hpp>
#include <gradus/theory/proof/certificate.hpp>
#include <gradus/theory/proof/spectral_norm.hpp>

#include <concepts>
#include <cstddef>
#include <limits>
#include <stdexcept>
#include <type_traits>
#include <vector>

namespace gradus {

/// An enclosed matrix of shape rows × columns, of which `W(i, j)` is an element.
struct enclosed_matrix {
    std::size_t row_count;
    std::size_t column_count;
    std::vector<interval<double>> elements;

    constexpr enclosed_matrix(std::size_t rows, std::size_t columns)
        : row_count(rows), column_count(columns), elements(rows * columns) {}
    constexpr std::size_t rows() const { return row_count; }
    constexpr std::size_t columns() const { return column_count; }
    constexpr interval<double>& operator()(std::size_t i, std::size_t j) {
        return elements[i * column_count + j];
    }
    constexpr const interval<double>& operator()(std::size_t i, std::size_t j) const {
        return elements[i * column_count + j];
    }
};

namespace detail {

constexpr double largest_size(const interval<double>& x) {
    return -x.lower() < x.upper() ? x.upper() : -x.lower();
}

/// Of the largest elements by size, in double: a guess of the norm, no bound.
struct largest_sizes {
    const enclosed_matrix& A;
    constexpr std::size_t rows() const { return A.rows(); }
    constexpr std::size_t columns() const { return A.columns(); }
    constexpr double operator()(std::size_t i, std::size_t j) const {
        const interval<double>& x = A(i, j);
        const double size = largest_size(x);
        return midpoint(x) < 0 ? -size : size;
    }
};

} // namespace detail

namespace detail {

/// A bound of ‖A‖ that is about a guess in double and that pivots prove; infinite if they do not.
template <class Matrix>
constexpr double proved_norm(const Matrix& A, double about) {
    const double guess = about * (1 + 0x1p-20);
    return prove_norm_at_most(A, guess).how == outcome::proved
               ? guess
               : std::numeric_limits<double>::infinity();
}

/// ‖M‖ + ‖R‖_F ≥ ‖A‖ with the middles M of the elements and what lies beside these at most, R.
constexpr double norm_of_middle_and_rest(const enclosed_matrix& A) {
    enclosed_matrix middle = A;
    interval<double> squares = 0;
    for (interval<double>& x : middle.elements) {
        const interval<double> m(midpoint(x));
        squares = squares + sqr(x - m);
        x = m;
    }
    const double norm = proved_norm(middle, spectral_norm(largest_sizes{middle}));
    if (!(norm < std::numeric_limits<double>::infinity())) return norm;
    return (interval<double>(norm) + sqrt(squares)).upper();
}

} // namespace detail

/// An upper bound of ‖A‖ for every matrix that A stands for, the smallest of three: what pivots
/// prove of all of them at once; of those in the middle, with the rest added; and √(Σ A_ij²).
/// Infinite if an element is not certified.
constexpr double norm_bound(const enclosed_matrix& A) {
    interval<double> squares = 0;
    for (const interval<double>& x : A.elements) squares = squares + sqr(x);
    if (!certifies(squares) || !squares.is_bounded())
        return std::numeric_limits<double>::infinity();
    double least = sqrt(squares).upper();
    const double at_once = detail::proved_norm(A, spectral_norm(detail::largest_sizes{A}));
    if (at_once < least) return at_once;
    const double in_two_parts = detail::norm_of_middle_and_rest(A);
    if (in_two_parts < least) least = in_two_parts;
    return least;
}

namespace detail {

/// True of a network whose layers are dense; else a compile error, or a std::invalid_argument.
template <Scalar T, class... Layers>
constexpr void check_dense(const network<T, Layers...>&) {
    static_assert(all_true({is_dense<Layers>...}),
                  "gradus: how errors shrink on their way back is proved of dense layers alone; of "
                  "any layers gradient_over encloses the gradients");
}
template <Scalar T, class Activation, class Output>
void check_dense(const runtime_network<T, Activation, Output>& net) {
    if (net.hidden_parts.any())
        throw std::invalid_argument("how errors shrink on their way back is proved of dense layers "
                                    "alone, without batch normalisation, residual paths or "
                                    "dropout");
}

/// z^l and a^l of the hidden layers: what the output layer computes does not matter.
template <class Network, class State>
constexpr void forward_through_hidden(const Network& net, State& state) {
    using last = decltype(last_layer(net));
    from_first_to_last(net, [&](auto l) {
        if constexpr (!std::same_as<decltype(l), last>)
            net.layer(l).forward(net.parameters[l - one], state.a(l - one), state.trace(l),
                                 phase::evaluation());
    });
}

/// W^(l+1) diag(d), where d_j is the largest size of σ′(z^l_j): by as much as that lengthens a
/// vector at most, (W^(l+1) diag σ′(z^l))ᵀ does.
template <class Weights, class State, class Activation>
constexpr enclosed_matrix weights_by_slopes(const Weights& W, const State& z,
                                            const Activation& activation) {
    enclosed_matrix A(W.rows(), W.columns());
    for (std::size_t j = 0; j < A.columns(); ++j) {
        const interval<double> slope = activation.derivative(z[j]);
        const interval<double> size =
            certifies(slope) ? interval<double>(largest_size(slope)) : interval<double>::empty();
        for (std::size_t i = 0; i < A.rows(); ++i) A(i, j) = W(i, j) * size;
    }
    return A;
}

/// ∂δ¹/∂δ^L, transposed: the errors of layer 1 for each unit vector as the error of layer L.
template <class Network, class State>
constexpr enclosed_matrix errors_of_unit_errors(const Network& net, State& state) {
    const auto L = last_layer(net);
    auto& top = state.delta(L);
    enclosed_matrix J(top.size(), state.delta(one).size());
    for (std::size_t i = 0; i < J.rows(); ++i) {
        for (std::size_t k = 0; k < J.rows(); ++k) top[k] = interval<double>(k == i ? 1 : 0);
        backward(net, state);
        for (std::size_t j = 0; j < J.columns(); ++j) J(i, j) = state.delta(one)[j];
    }
    return J;
}

} // namespace detail

/// How much of an error arrives, at most, for every input of a box, every network that `net`
/// stands for, and every cost, sample and target, on which δ^L alone depends.
struct backward_bounds {
    std::vector<double> of_layers; ///< [l − 1]: ‖δ^l‖ ≤ of_layers[l − 1]·‖δ^(l+1)‖, l = 1 … L − 1
    double whole = 0;              ///< ‖δ¹‖ ≤ whole·‖δ^L‖
};

/// The bounds by intervals, ‖∂δ¹/∂δ^L‖, and by norms, ∏ ‖W^(l+1) diag σ′(z^l)‖, whichever is
/// smaller; with the inputs in 2^halvings parts. An input may be unbounded: all real numbers are
/// interval<double>::entire(). Infinite where nothing is certain.
/// Domain: networks of dense layers, any activations in the hidden ones and any output.
template <class Network, class Inputs>
constexpr backward_bounds bound_errors(const Network& net, const Inputs& inputs, int halvings = 0) {
    detail::check_dense(net);
    const auto boxes = as_boxes(net);
    const std::size_t L{last_layer(boxes)};
    backward_bounds result{std::vector<double>(L - 1, 0.0), 0};
    for_each_part(as_boxes(inputs), halvings, [&](const auto& part) {
        propagation state(boxes);
        set_input(state, part);
        detail::forward_through_hidden(boxes, state);
        interval<double> product = 1;
        std::size_t next = 0;
        using last = decltype(last_layer(boxes));
        from_first_to_last(boxes, [&](auto l) {
            if constexpr (!std::same_as<decltype(l), last>) {
                const auto A = detail::weights_by_slopes(boxes.parameters[l].W, state.z(l),
                                                         boxes.activation(l));
                const double here = norm_bound(A);
                product = product * interval<double>(0, here);
                if (result.of_layers[next] < here) result.of_layers[next] = here;
                ++next;
            }
        });
        const double by_intervals = norm_bound(detail::errors_of_unit_errors(boxes, state));
        const double here = product.upper() < by_intervals ? product.upper() : by_intervals;
        if (result.whole < here) result.whole = here;
    });
    return result;
}

namespace shown {

/// The certificate of `prove_vanishing` as an error prints it: `Values` is what was proved of
/// ‖δ¹‖/‖δ^L‖, `Bound` the factor. It does not compile unless it is proved.
template <outcome How, class Values, class Bound>
struct proof_of_vanishing {
    static_assert(How != outcome::refuted,
                  "gradus: this statement is false: with the weights and the input in the middle "
                  "of the box, layer 1 of the network gets more than shown::bound of an error of "
                  "the last layer");
    static_assert(How != outcome::domain_lost,
                  "gradus: this statement is undecided: errors on their way back through the "
                  "network have no bound over this box, or a slope no value");
    static_assert(How != outcome::empty_range,
                  "gradus: this statement is vacuous: there is no input in the box that it is "
                  "about");
    static_assert(How != outcome::too_close,
                  "gradus: this statement is undecided: layer 1 of the network gets as much of the "
                  "last layer's error as shown::values, as far as is proved, which is not within "
                  "shown::bound; a smaller box or more halvings may decide it");
    static constexpr bool holds = How == outcome::proved;
};

template <certificate Made>
struct certificate_about<subject::vanishing, Made>
    : proof_of_vanishing<Made.how, values_of<Made>, bound_of<Made>> {};

} // namespace shown

/// ‖δ¹‖ ≤ factor·‖δ^L‖ for every input of a box, every network that `net` stands for (box_around)
/// and every cost: whatever the samples, layer 1 gets no more than that of the last layer's error.
/// `values` of the certificate is what was proved of ‖δ¹‖/‖δ^L‖, `bound` the factor, and `boxes`
/// counts the parts of the inputs. Refuted if the middle of the box has more.
template <class Network, class Inputs>
constexpr certificate prove_vanishing(const Network& net, const Inputs& inputs, double factor,
                                      int halvings = 0) {
    const auto X = as_boxes(inputs);
    certificate result{outcome::empty_range, 0, 0, 0, interval<double>(factor), subject::vanishing};
    for (std::size_t j = 0; j < X.size(); ++j)
        if (X[j].is_empty()) return result;
    const double bound = bound_errors(net, X, halvings).whole;
    result.boxes = halvings > 0 ? 1 << halvings : 1;
    result.values = interval<double>(0, bound);
    if (bound <= factor) {
        result.how = outcome::proved;
        return result;
    }
    const auto middle = middle_of(as_boxes(net));
    propagation state(middle);
    set_input(state, middle_of(X));
    detail::forward_through_hidden(middle, state);
    const auto J = detail::errors_of_unit_errors(middle, state);
    result.how = prove_norm_above(J, factor).how == outcome::proved   ? outcome::refuted
                 : !(bound < std::numeric_limits<double>::infinity()) ? outcome::domain_lost
                                                                      : outcome::too_close;
    return result;
}

} // namespace gradus
