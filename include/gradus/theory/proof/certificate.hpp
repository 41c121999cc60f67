#pragma once

#include <gradus/numbers/interval.hpp>

namespace gradus {

/// How a proof ended. Only `proved` certifies anything. What each ending means and what to do
/// about it: docs/proving.md.
enum class outcome {
    proved,
    refuted,          ///< there is a box on which the statement is false for certain
    domain_lost,      ///< the function, or the slope that is asked for, may have no value there
    empty_range,      ///< nothing was claimed: a statement about no point, or about no two points
    out_of_budget,    ///< neither proved nor refuted: more boxes are needed
    too_close,        ///< values and bound cannot be told apart there, however small the boxes
    slope_of_no_sign, ///< a zero is not shown to be the only one: the slope may be 0 there
    unbounded_range   ///< this proof needs a bounded range
};

/// What a statement is about.
enum class subject {
    function,    ///< its values over a range
    norm,        ///< of a matrix
    decision,    ///< which output of a network is the largest
    vanishing,   ///< what layer 1 of a network gets of the last layer's error
    zero_in_box, ///< of as many functions as variables
    curvatures,  ///< of a cost: how many are below 0
    fixed_point, ///< of the variance map: that there is one and no other
    descent,     ///< what a step of gradient descent takes from a cost
};

/// What a proof leaves behind: how it ended, at what cost, and both sides of the statement. What
/// stands there of another subject: `prove_norm_at_most`, `prove_vanishing`.
struct certificate {
    outcome how;                       ///< how the proof ended
    int boxes;                         ///< how many boxes were looked at
    interval<double> range;            ///< the statement's range, or the box at which it broke down
    interval<double> values;           ///< an enclosure of the function's values there
    interval<double> bound;            ///< what they were compared with
    subject about = subject::function; ///< what the statement is about
};

/// A certificate as the compiler prints it: each part has its name. What it says of another subject
/// than a function stands beside its proof.
namespace shown {

/// The range of the statement, or the box at which it broke down.
template <double Lower, double Upper>
struct range {};
/// An enclosure of the function's values there.
template <double Lower, double Upper>
struct values {};
/// What they were compared with.
template <double Lower, double Upper>
struct bound {};
/// How many boxes were looked at.
template <int Count>
struct boxes {};

/// `range` of a certificate.
template <certificate Certificate>
using range_of = range<Certificate.range.lower_, Certificate.range.upper_>;
/// `values` of a certificate.
template <certificate Certificate>
using values_of = values<Certificate.values.lower_, Certificate.values.upper_>;
/// `bound` of a certificate.
template <certificate Certificate>
using bound_of = bound<Certificate.bound.lower_, Certificate.bound.upper_>;

/// How a certificate about this subject is printed: specialised beside each of the proofs.
template <subject About, certificate Certificate>
struct certificate_about;

/// A certificate about a function as an error prints it. It does not compile unless it is proved.
template <outcome How, class Range, class Values, class Bound, class Boxes>
struct proof {
    static_assert(How != outcome::refuted,
                  "gradus: this statement is false: on shown::range the function takes "
                  "shown::values, against shown::bound");
    static_assert(How != outcome::domain_lost,
                  "gradus: this statement is about a function that may be undefined, or where its "
                  "slope is asked for may have none, on shown::range");
    static_assert(How != outcome::empty_range,
                  "gradus: this statement is vacuous: its range is empty, or a single point where "
                  "two are to be compared");
    static_assert(How != outcome::out_of_budget,
                  "gradus: this statement is undecided: the budget of boxes ran out at "
                  "shown::range; it may be true or false");
    static_assert(How != outcome::too_close,
                  "gradus: this statement is undecided: on shown::range the function's values and "
                  "shown::bound cannot be told apart, and more boxes do not help");
    static_assert(How != outcome::slope_of_no_sign,
                  "gradus: this statement is undecided: the slope (shown::values) may be 0 on "
                  "shown::range, so that more than one zero is possible");
    static_assert(How != outcome::unbounded_range,
                  "gradus: this statement is undecided: this proof needs a bounded range");
    static constexpr bool holds = How == outcome::proved;
};

template <certificate Made>
struct certificate_about<subject::function, Made>
    : proof<Made.how, range_of<Made>, values_of<Made>, bound_of<Made>, boxes<Made.boxes>> {};

} // namespace shown

/// `static_assert(certified<prove_at_most(f, bound, range)>)`: true, or a compile error that says
/// how the proof ended and shows the certificate.
template <certificate Certificate>
inline constexpr bool certified = shown::certificate_about<Certificate.about, Certificate>::holds;

} // namespace gradus
