#pragma once

#include <gradus/numbers/interval.hpp>

namespace gradus {

/// How a proof ended. Only `proved` certifies anything.
enum class outcome {
    proved,
    refuted,      ///< there is a box on which the statement is false for certain
    domain_lost,  ///< the function may be undefined (or, where that matters, discontinuous)
    empty_range,  ///< nothing was claimed: a statement about no point at all
    out_of_budget ///< neither proved nor refuted: more boxes are needed
};

/// What a proof leaves behind: how it ended, at what cost, and both sides of the statement.
struct certificate {
    outcome how;
    int boxes;               ///< how many boxes were looked at
    interval<double> range;  ///< the statement's range, or the box at which it broke down
    interval<double> values; ///< an enclosure of the function's values there
    interval<double> bound;  ///< what they were compared with
};

namespace detail {

template <certificate Certificate>
struct theorem {
    static_assert(Certificate.how != outcome::refuted,
                  "gradus: this statement is false: on `range` of the certificate the function "
                  "takes `values`, against `bound`");
    static_assert(Certificate.how != outcome::domain_lost,
                  "gradus: this statement is about a function that may be undefined, or not "
                  "continuous, on `range` of the certificate");
    static_assert(Certificate.how != outcome::empty_range,
                  "gradus: this statement is vacuous: its range is empty");
    static_assert(Certificate.how != outcome::out_of_budget,
                  "gradus: this statement is undecided: the budget of boxes ran out at `range` "
                  "of the certificate; it may be true or false");
    static constexpr bool holds = Certificate.how == outcome::proved;
};

} // namespace detail

/// `static_assert(certified<prove_at_most(f, bound, range)>)`: true, or a compile error that says
/// how the proof ended and shows the certificate.
template <certificate Certificate>
inline constexpr bool certified = detail::theorem<Certificate>::holds;

} // namespace gradus
