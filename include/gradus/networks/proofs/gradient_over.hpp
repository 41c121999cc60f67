#pragma once

#include <gradus/networks/backpropagation.hpp>
#include <gradus/networks/proofs/box_around.hpp>
#include <gradus/numbers/dual.hpp>

#include <cstddef>
#include <optional>
#include <type_traits>

namespace gradus {

/// How much work goes into an enclosure of a gradient.
struct enclosing_by {
    bool slopes = false; ///< the mean value theorem in the inputs, beside intervals alone
    int halvings = 0;    ///< of the box of inputs, into 2^halvings parts
};

namespace detail {

/// One that holds both, of which no more is known than of either.
constexpr interval<double> around_both(const interval<double>& x, const interval<double>& y) {
    const interval<double> both = hull(x, y);
    return interval<double>::enclosure(both.lower_bits(), both.upper_bits(),
                                       numbers::weaker(x.decoration(), y.decoration()));
}
/// What two enclosures of the same values leave. From one that certifies nothing nothing is taken.
constexpr interval<double> common_part(const interval<double>& x, const interval<double>& y) {
    if (!certifies(x) || !certifies(y)) return x;
    const interval<double> both = intersection(x, y);
    return interval<double>::enclosure(both.lower_bits(), both.upper_bits(), x.decoration());
}

/// g(m) + Σ ∂g/∂x_j(X)·(X_j − m_j) for every number g of the gradient, m the middle of X.
template <class Boxes, class Inputs, class Target, class Cost>
constexpr auto gradient_by_slopes(const Boxes& net, const Inputs& X, const Target& y,
                                  const Cost& cost) {
    using number = dual<interval<double>>;
    const auto constants = [](const auto& v) {
        return converted<number>(v, [](const auto& x) { return number(x, 0); });
    };
    const auto lifted = converted<number>(
        net, [](const array_name&, const interval<double>& p) { return number(p, 0); });
    const Inputs m = middle_of(X);
    auto sum = backpropagate(net, m, y, cost);
    for (std::size_t j = 0; j < X.size(); ++j) {
        if (X[j].is_point()) continue;
        auto x = constants(X);
        x[j] = number::variable(X[j]);
        const interval<double> reach = X[j] - m[j];
        const auto slopes = backpropagate(lifted, x, constants(y), cost);
        for_each_named_number(
            net,
            [&](const array_name&, interval<double>& g, const number& slope) {
                g = g + slope.derivative * reach;
            },
            sum, slopes);
    }
    return sum;
}

} // namespace detail

/// ∂C/∂p of every parameter of every layer, enclosed for all inputs of a box and all networks that
/// `net` stands for (box_around): of one sample with the target y, numbers or boxes. In the shape
/// of the parameters; norm(gradient[l − one].b) encloses ‖δ^l‖ of a dense layer.
/// At compile time and at run time the same, rounded outward. An enclosure that is not certified
/// (`certifies`) is of a gradient that may have no value there.
/// By slopes: g(X) ⊆ g(m) + Σ ∂g/∂x_j(X)·(X_j − m_j) as well, which is tighter where the box of
/// inputs is small, and costs a pass more for every input that is no point.
/// Errors: as backpropagate.
template <class Network, class Inputs, class Target, class Cost>
constexpr auto gradient_over(const Network& net, const Inputs& inputs, const Target& y,
                             const Cost& cost, const enclosing_by& by = {}) {
    const auto boxes = as_boxes(net);
    const auto target = as_boxes(y);
    std::optional<std::remove_const_t<decltype(zero_parameters(boxes))>> whole;
    for_each_part(as_boxes(inputs), by.halvings, [&](const auto& part) {
        auto gradient = backpropagate(boxes, part, target, cost);
        if (by.slopes) {
            const auto tighter = detail::gradient_by_slopes(boxes, part, target, cost);
            for_each_named_number(
                boxes,
                [](const array_name&, interval<double>& g, const interval<double>& other) {
                    g = detail::common_part(g, other);
                },
                gradient, tighter);
        }
        if (whole)
            for_each_named_number(
                boxes,
                [](const array_name&, interval<double>& g, const interval<double>& other) {
                    g = detail::around_both(g, other);
                },
                *whole, gradient);
        else
            whole.emplace(gradient);
    });
    return *whole;
}

} // namespace gradus
