#pragma once

#include <gradus/core/requirements.hpp>

namespace gradus {

/// Proof steps for static_assert. A failing `static_assert(a == b)` shows no values; a failing
/// `static_assert(proved_equal<a, b>)` prints both sides, because they are template arguments of
/// the class that holds the assertion. For numbers; formulas are proved by `proved<claim>`.
template <auto Left, auto Right>
struct equality {
    static_assert(Left == Right, "gradus: in equality<left, right> the left side does not equal "
                                 "the right side");
    static constexpr bool holds = true;
};

/// Left < Right, or an error that shows both.
template <auto Left, auto Right>
struct strict_order {
    static_assert(Left < Right, "gradus: in strict_order<left, right> the left side is not less "
                                "than the right side");
    static constexpr bool holds = true;
};

/// Left ≤ Right, or an error that shows both.
template <auto Left, auto Right>
struct weak_order {
    static_assert(Left <= Right, "gradus: in weak_order<left, right> the left side is not at most "
                                 "the right side");
    static constexpr bool holds = true;
};

/// Left = Right, or a compile error that prints both.
template <auto Left, auto Right>
inline constexpr bool proved_equal = equality<Left, Right>::holds;

/// Left < Right, or a compile error that prints both.
template <auto Left, auto Right>
inline constexpr bool proved_less = strict_order<Left, Right>::holds;

/// Left ≤ Right, or a compile error that prints both.
template <auto Left, auto Right>
inline constexpr bool proved_at_most = weak_order<Left, Right>::holds;

} // namespace gradus
