#pragma once

#include <gradus/core/claim.hpp>
#include <gradus/numbers/rational_function.hpp>

/// Linear equations, such as the weighted sums of a layer: each fixes at most one unknown, so that
/// m of them leave at least n − m of n unknowns free. Article 002 claim 2.
namespace gradus::theorems::elimination {

/// An equation px + ry + sz = 0 and another, p′x + r′y + s′z; for further terms sz stands.
using ring = polynomial<"p", "r", "s", "p'", "r'", "s'", "x", "y", "z", "b", "v">;
using field = rational_function<ring>;          ///< quotients of these polynomials
inline constexpr field p = ring::variable("p"); ///< the coefficient of x in the first equation
inline constexpr field r = ring::variable("r"); ///< the coefficient of y in the first equation
inline constexpr field s = ring::variable("s"); ///< the coefficient of z in the first equation
inline constexpr field other_p = ring::variable("p'"); ///< p′, that of x in the other equation
inline constexpr field other_r = ring::variable("r'"); ///< r′, that of y in the other equation
inline constexpr field other_s = ring::variable("s'"); ///< s′, that of z in the other equation
inline constexpr field y = ring::variable("y");        ///< an unknown that is left
inline constexpr field z = ring::variable("z");        ///< an unknown that is left

/// Where p ≠ 0 the equation holds for every y and z, if x is −(ry + sz)/p; an equation whose
/// coefficients are all 0 holds anyway …
inline constexpr field x = -(r * y + s * z) / p;
/// px + ry + sz = 0 there, for all y and z and every p ≠ 0 …
constexpr claim one_unknown_is_fixed() { return equal(p * x + r * y + s * z, 0); }
/// … and what the other one says then is a linear equation in the unknowns that are left: the same
/// again, with one equation and one unknown less.
constexpr claim the_others_stay_linear() {
    return equal(other_p * x + other_r * y + other_s * z,
                 (other_r - other_p * r / p) * y + (other_s - other_p * s / p) * z);
}

/// Two inputs that differ by a v with pv = 0 have the same sum px + b, here of one term; each
/// further one adds the like.
constexpr claim what_differs_by_a_solution_looks_alike() {
    const field input = ring::variable("x");
    const field b = ring::variable("b");
    const field v = ring::variable("v");
    return equal((p * (input + v) + b) - (p * input + b), p * v);
}

} // namespace gradus::theorems::elimination
