#pragma once

#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/integer.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/scalar.hpp>

namespace gradus::numbers {

/// What lies nearest to z of all from `lower` to `upper`: z itself there. For any ordered scalar
/// lower + max(z − lower, 0) − max(z − upper, 0).
template <OrderedScalar T>
    requires(!ComparableScalar<T>)
constexpr T held_between(integer<int> lower, const T& z, integer<int> upper) {
    const T least(lower.value);
    const T greatest(upper.value);
    return least + positive_part(z - least) - positive_part(z - greatest);
}

/// Of what compares, without the rounding of a sum.
template <ComparableScalar T>
constexpr T held_between(integer<int> lower, const T& z, integer<int> upper) {
    if (z <= T(lower.value)) return T(lower.value);
    return T(upper.value) <= z ? T(upper.value) : z;
}

template <BinaryFloat Real>
constexpr interval<Real> held_between(integer<int> lower, const interval<Real>& z,
                                      integer<int> upper) {
    return min(max(z, interval<Real>(lower.value)), interval<Real>(upper.value));
}

/// Its slope: 1 between the two, 0 outside and, like that of a step, at both.
template <OrderedScalar T>
constexpr T is_between(integer<int> lower, const T& z, integer<int> upper) {
    return step(z - T(lower.value)) * step(T(upper.value) - z);
}

template <OrderedScalar T>
constexpr dual<T> held_between(integer<int> lower, const dual<T>& z, integer<int> upper) {
    return {held_between(lower, z.value, upper),
            chained(is_between(lower, z.value, upper), z.derivative)};
}

} // namespace gradus::numbers
