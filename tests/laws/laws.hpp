#pragma once

#include <gradus/numbers/scalar.hpp>

#include <string_view>

/// The laws, written once for every scalar. Each function returns the law that these elements
/// break, or "none", so that a failing test says which.
namespace laws {

using law = std::string_view;
inline constexpr law none = "none";

template <gradus::Scalar T>
constexpr law broken_ring_law(const T& a, const T& b, const T& c) {
    if (!(a == a)) return "a = a";
    if (!(a + b == b + a)) return "a + b = b + a";
    if (!((a + b) + c == a + (b + c))) return "(a + b) + c = a + (b + c)";
    if (!(a + T(0) == a)) return "a + 0 = a";
    if (!(a + -a == T(0))) return "a + (-a) = 0";
    if (!(a - b == a + -b)) return "a - b = a + (-b)";
    if (!(a * b == b * a)) return "ab = ba";
    if (!((a * b) * c == a * (b * c))) return "(ab)c = a(bc)";
    if (!(a * T(1) == a)) return "a1 = a";
    if (!(a * T(0) == T(0))) return "a0 = 0";
    if (!(a * (b + c) == a * b + a * c)) return "a(b + c) = ab + ac";
    if (!(T(2) + T(3) == T(5) && T(2) * T(3) == T(6))) return "integers are integers";
    if (T(0) == T(1)) return "0 and 1 differ";
    return none;
}

/// Division undoes multiplication; for a polynomial this is all of division.
template <gradus::Scalar T>
constexpr law broken_division_law(const T& a, const T& b) {
    if (!(a * b / b == a)) return "(ab)/b = a";
    if (!(b / b == T(1))) return "b/b = 1";
    if (!(T(0) / b == T(0))) return "0/b = 0";
    if (!(a / T(1) == a)) return "a/1 = a";
    return none;
}

template <gradus::Scalar T>
constexpr law broken_field_law(const T& a, const T& b, const T& c) {
    using gradus::recip;
    if (!(a / b * b == a)) return "(a/b)b = a";
    if (!(a / b == a * recip(b))) return "a/b = a(1/b)";
    if (!(recip(recip(b)) == b)) return "1/(1/b) = b";
    if (!((a + c) / b == a / b + c / b)) return "(a + c)/b = a/b + c/b";
    return broken_division_law(a, b);
}

template <gradus::Scalar T>
constexpr law broken_power_law(const T& a, const T& b) {
    using gradus::pown;
    using gradus::sqr;
    if (!(sqr(a) == a * a)) return "sqr a = aa";
    if (!(pown(a, 0) == T(1))) return "a^0 = 1";
    if (!(pown(a, 1) == a)) return "a^1 = a";
    if (!(pown(a, 5) == pown(a, 2) * pown(a, 3))) return "a^5 = a^2 a^3";
    if (!(pown(a * b, 3) == pown(a, 3) * pown(b, 3))) return "(ab)^3 = a^3 b^3";
    if (!(pown(pown(a, 2), 2) == pown(a, 4))) return "(a^2)^2 = a^4";
    return none;
}

template <gradus::ComparableScalar T>
constexpr law broken_order_law(const T& a, const T& b, const T& c) {
    if ((a < b) + (a == b) + (b < a) != 1) return "exactly one of a < b, a = b, b < a";
    if (a < b && b < c && !(a < c)) return "a < b and b < c give a < c";
    if ((a <= b) != (a < b || a == b)) return "a <= b is a < b or a = b";
    if ((a > b) != (b < a) || (a >= b) != (b <= a)) return "> and >= are < and <= reversed";
    if ((a < b) != (a + c < b + c)) return "a < b gives a + c < b + c";
    if (T(0) < c && (a < b) != (a * c < b * c)) return "a < b gives ac < bc for c > 0";
    if ((a < b) != (-b < -a)) return "a < b gives -b < -a";
    return none;
}

/// z is split at 0 into what is above and what is below.
template <gradus::numbers::OrderedScalar T>
constexpr law broken_piece_law(const T& z) {
    using gradus::abs;
    using gradus::numbers::positive_part;
    using gradus::numbers::step;
    if (!(positive_part(z) - positive_part(-z) == z)) return "z+ - (-z)+ = z";
    if (!(positive_part(z) + positive_part(-z) == abs(z))) return "z+ + (-z)+ = |z|";
    if (!(step(z) * z == positive_part(z))) return "step(z) z = z+";
    if (!(step(z) * step(-z) == T(0))) return "step(z) step(-z) = 0";
    return none;
}

} // namespace laws
