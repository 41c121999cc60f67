#pragma once

#include <gradus/numbers/integer.hpp>

#include <type_traits>

/// The functions of an integer do not compile and say why. Without these, gradus::abs(-3) would be
/// a formula's text, because an integer becomes an expression beside one.
namespace gradus::numbers {

/// The numbers of the language that no formula is evaluated with: integers, which divide with a
/// remainder, and bool.
template <class Number>
concept NoScalar = Integer<Number> || std::is_same_v<Number, bool>;

/// Does not compile: no formula takes an integer or a bool.
template <NoScalar Number>
constexpr Number refused(Number x) {
    static_assert(!NoScalar<Number>,
                  "gradus: an integer is no scalar: write 2.0 for a double, or rational(2), "
                  "interval<double>(2) and so on");
    return x;
}

template <NoScalar Number>
constexpr Number abs(Number x) {
    return refused(x);
}
template <NoScalar Number>
constexpr Number erf(Number x) {
    return refused(x);
}
template <NoScalar Number>
constexpr Number erf_derivative(Number x) {
    return refused(x);
}
template <NoScalar Number>
constexpr Number erfc(Number x) {
    return refused(x);
}
template <NoScalar Number>
constexpr Number exp(Number x) {
    return refused(x);
}
template <NoScalar Number>
constexpr Number expm1(Number x) {
    return refused(x);
}
template <NoScalar Number>
constexpr Number log(Number x) {
    return refused(x);
}
template <NoScalar Number>
constexpr Number log1p(Number x) {
    return refused(x);
}
template <NoScalar Number>
constexpr Number negative_part(Number x) {
    return refused(x);
}
template <NoScalar Number>
constexpr Number positive_part(Number x) {
    return refused(x);
}
template <NoScalar Number>
constexpr Number recip(Number x) {
    return refused(x);
}
template <NoScalar Number>
constexpr Number sigmoid(Number x) {
    return refused(x);
}
template <NoScalar Number>
constexpr Number sigmoid_derivative(Number x) {
    return refused(x);
}
template <NoScalar Number>
constexpr Number softplus(Number x) {
    return refused(x);
}
template <NoScalar Number>
constexpr Number sqr(Number x) {
    return refused(x);
}
template <NoScalar Number>
constexpr Number sqrt(Number x) {
    return refused(x);
}
template <NoScalar Number>
constexpr Number step(Number x) {
    return refused(x);
}
template <NoScalar Number>
constexpr Number tanh(Number x) {
    return refused(x);
}
template <NoScalar Number>
constexpr Number tanh_derivative(Number x) {
    return refused(x);
}
template <NoScalar Number>
constexpr Number pown(Number x, integer<int>) {
    return refused(x);
}

} // namespace gradus::numbers

namespace gradus {
using numbers::abs;
using numbers::erf;
using numbers::erfc;
using numbers::exp;
using numbers::expm1;
using numbers::log;
using numbers::log1p;
using numbers::pown;
using numbers::recip;
using numbers::sqr;
using numbers::sqrt;
} // namespace gradus
