#pragma once

#include <gradus/networks/arrays.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/networks/vectors.hpp>
#include <gradus/numbers/interval.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <vector>

namespace gradus {

/// f(array, p, …) for every single parameter of a network and what stands in the same place of
/// others of its shape, gradients say.
template <class Network, class Function, class... Parameters>
constexpr void for_each_named_number(const Network& net, const Function& f, Parameters&... p) {
    from_first_to_last(net, [&](auto l) {
        std::remove_cvref_t<decltype(net.parameters[l - one])>::for_each_array(
            [&](const array_name& array, auto& first, auto&... others) {
                for (std::size_t k = 0; k < count_of(first); ++k)
                    f(array, first.data()[k], others.data()[k]...);
            },
            p[l - one]...);
    });
}

/// Each parameter p of a network becomes convert(array, p).
template <class To, class From, class Convert>
constexpr void convert_parameters(To& to, const From& from, const Convert& convert) {
    for_each_named_number(
        from, [&](const array_name& array, auto& into, const auto& p) { into = convert(array, p); },
        to.parameters, from.parameters);
}

/// The same network over another scalar: each parameter p becomes convert(array, p).
template <Scalar To, Scalar T, class... Layers, class Convert>
constexpr network<To, Layers...> converted(const network<T, Layers...>& net,
                                           const Convert& convert) {
    network<To, Layers...> result{net.layers, {}};
    convert_parameters(result, net, convert);
    return result;
}
template <Scalar To, Scalar T, class Activation, class Output, class Convert>
auto converted(const runtime_network<T, Activation, Output>& net, const Convert& convert) {
    std::vector<std::size_t> sizes{inputs_of(net)};
    for (const auto& layer : net.parameters) sizes.push_back(layer.b.size());
    runtime_network<To, Activation, Output> result(sizes, net.hidden_activation,
                                                   net.output_activation, net.hidden_parts);
    convert_parameters(result, net, convert);
    return result;
}
/// The same of a vector.
template <Scalar To, Scalar T, std::size_t Size, class Convert>
constexpr vector<To, Size> converted(const vector<T, Size>& x, const Convert& convert) {
    vector<To, Size> result;
    resize(result, x.size(), 1);
    for (std::size_t j = 0; j < x.size(); ++j) result[j] = convert(x[j]);
    return result;
}

namespace detail {

/// [−r, r]. A radius that is below 0 or no number is refused as such an interval is.
constexpr interval<double> ball_of_radius(double r) { return {-r, r}; }

/// The number itself, or the box that it is already.
template <Scalar T>
constexpr interval<double> as_interval(const T& x) {
    if constexpr (std::same_as<T, float>)
        return double{x};
    else
        return x;
}

} // namespace detail

/// A network of intervals stands for every network whose parameters they hold: this one for all
/// that differ from `net` by at most `radius` in each number that is learnt.
/// Errors: invalid_interval for a radius below 0, and for one or a parameter that is no number or
/// infinite; in a constant expression its name is the compiler's error.
template <class Network>
constexpr auto box_around(const Network& net, double radius)
    requires requires { net.parameters; }
{
    const interval<double> ball = detail::ball_of_radius(radius);
    return converted<interval<double>>(net, [&](const array_name& array, const auto& number) {
        const interval<double> point = detail::as_interval(number);
        return ball.is_point() || !array.is_learnt() ? point : point + ball;
    });
}

/// All vectors that differ from x by at most `radius` in each number.
template <Scalar T, std::size_t Size>
constexpr vector<interval<double>, Size> box_around(const vector<T, Size>& x, double radius) {
    const interval<double> ball = detail::ball_of_radius(radius);
    return converted<interval<double>>(x, [&](const T& number) {
        const interval<double> point = detail::as_interval(number);
        return ball.is_point() ? point : point + ball;
    });
}

/// A network of boxes: its own, or each parameter as a box without width.
template <class Network>
constexpr auto as_boxes(const Network& net) {
    if constexpr (std::same_as<typename Network::scalar, interval<double>>)
        return net;
    else
        return box_around(net, 0);
}
template <Scalar T, std::size_t Size>
constexpr auto as_boxes(const vector<T, Size>& x) {
    return box_around(x, 0);
}

/// f(part) for each of 2^halvings parts of a box of inputs, halved where it is widest.
template <class Inputs, class Function>
constexpr void for_each_part(const Inputs& box, int halvings, const Function& f) {
    std::size_t widest = 0;
    bool is_empty = false;
    for (std::size_t j = 0; j < box.size(); ++j) {
        if (width(box[widest]) < width(box[j])) widest = j;
        is_empty = is_empty || box[j].is_empty();
    }
    if (halvings <= 0 || is_empty) return f(box);
    const interval<double> whole = box[widest];
    const double middle = midpoint(whole);
    Inputs half = box;
    half[widest] = interval<double>(whole.lower(), middle);
    for_each_part(half, halvings - 1, f);
    half[widest] = interval<double>(middle, whole.upper());
    for_each_part(half, halvings - 1, f);
}

namespace detail {

/// An empty box has no middle, and stays what it is.
constexpr interval<double> middle_of_one(const interval<double>& x) {
    return x.is_empty() ? x : interval<double>(midpoint(x));
}

} // namespace detail

/// The middle of a box of inputs.
template <Scalar T, std::size_t Size>
constexpr vector<T, Size> middle_of(const vector<T, Size>& box) {
    return converted<T>(box, detail::middle_of_one);
}
/// The network in the middle of those that `boxes` stands for.
template <class Boxes>
constexpr auto middle_of(const Boxes& boxes)
    requires requires { boxes.parameters; }
{
    return converted<interval<double>>(boxes, [](const array_name&, const interval<double>& p) {
        return detail::middle_of_one(p);
    });
}

} // namespace gradus
