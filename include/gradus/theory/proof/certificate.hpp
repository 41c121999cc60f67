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
    descent,     ///< what a step of gradient descent takes from a cost
};

/// What a proof leaves behind: how it ended, at what cost, and both sides of the statement. What
/// stands there of another subject: `prove_norm_at_most`, `prove_vanishing`.
struct certificate {
    outcome how;
    int boxes;               ///< how many boxes were looked at
    interval<double> range;  ///< the statement's range, or the box at which it broke down
    interval<double> values; ///< an enclosure of the function's values there
    interval<double> bound;  ///< what they were compared with
    subject about = subject::function;
};

/// A certificate as the compiler prints it: each part has its name.
namespace shown {

template <double Lower, double Upper>
struct range {};
template <double Lower, double Upper>
struct values {};
template <double Lower, double Upper>
struct bound {};
template <int Count>
struct boxes {};

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

template <double Lower, double Upper>
struct lambda {};
template <double Lower, double Upper>
struct pivot {};
template <int Number>
struct pivots {};

template <outcome How, class Lambda, class Pivot, class Bound, class Pivots>
struct proof_of_norm {
    static_assert(How != outcome::refuted,
                  "gradus: this statement about the norm of a matrix W is false: shown::pivot, the "
                  "last that was looked at of lambda I - W^T W (or W W^T), tells on which side of "
                  "shown::bound the norm lies");
    static_assert(How != outcome::domain_lost,
                  "gradus: this statement is about a matrix with an element that is no number, or "
                  "about a bound that is none");
    static_assert(How != outcome::empty_range,
                  "gradus: this statement is vacuous: there is no matrix that it is about, or one "
                  "without rows or columns");
    static_assert(How != outcome::too_close,
                  "gradus: this statement about the norm of a matrix W is undecided: rounding, or "
                  "the width of its elements, hides the sign of shown::pivot of lambda I - W^T W; "
                  "a norm this close to shown::bound needs rationals, one further off does not");
    static constexpr bool holds = How == outcome::proved;
};

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

template <int Number>
struct other_output {};

template <outcome How, class Other, class Values>
struct proof_of_decision {
    static_assert(How != outcome::refuted,
                  "gradus: this statement is false: all over the box shown::other_output, or "
                  "another, is larger; what it is about is larger by shown::values");
    static_assert(How != outcome::domain_lost,
                  "gradus: this statement is undecided: an output of the network has no bound over "
                  "this box, or no value");
    static_assert(How != outcome::empty_range,
                  "gradus: this statement is vacuous: there is no input in the box that it is "
                  "about");
    static_assert(How != outcome::too_close,
                  "gradus: this statement is undecided: the output is larger than "
                  "shown::other_output by shown::values, as far as is proved; a smaller box may "
                  "decide it");
    static constexpr bool holds = How == outcome::proved;
};

template <int Number>
struct variable {};

template <outcome How, class Variable, class Range, class Values>
struct proof_of_zero_in_box {
    static_assert(
        How != outcome::refuted,
        "gradus: this statement is false: there is no zero in the box, all over which one "
        "of the functions (a component of a gradient, say), of the number "
        "shown::variable, takes shown::values");
    static_assert(How != outcome::domain_lost,
                  "gradus: this statement is about functions that may be undefined in the box, or "
                  "have no slopes there, or the box is unbounded at shown::variable");
    static_assert(How != outcome::empty_range,
                  "gradus: this statement is vacuous: the box is empty, or has no variables");
    static_assert(How != outcome::too_close,
                  "gradus: this statement is undecided: what Krawczyk's operator makes of the box, "
                  "shown::values of shown::variable, does not lie inside shown::range; a better "
                  "middle, a smaller box or, around a zero known to few digits, a larger one may "
                  "decide it");
    static constexpr bool holds = How == outcome::proved;
};

template <int Number>
struct curvatures_below_zero {};

template <outcome How, class Number, class Bound, class Pivot>
struct proof_of_curvatures {
    static_assert(How != outcome::refuted,
                  "gradus: this statement is false: in the box the cost has "
                  "shown::curvatures_below_zero, and not as many as shown::bound says: a minimum "
                  "has none, a saddle some");
    static_assert(How != outcome::too_close,
                  "gradus: this statement is undecided: shown::pivot of the second derivative may "
                  "be 0 in the box; a smaller box may decide it, and where the curvature is 0 "
                  "nothing does");
    static constexpr bool holds = How == outcome::proved;
};

template <outcome How, class Range, class Values, class Bound>
struct proof_of_descent {
    static_assert(How != outcome::refuted,
                  "gradus: this statement is false: a step of the length shown::range takes "
                  "shown::values from the cost, which is less than shown::bound");
    static_assert(How != outcome::domain_lost,
                  "gradus: this statement is about a cost or a gradient that may be undefined");
    static_assert(How != outcome::empty_range,
                  "gradus: this statement is vacuous: a learning rate and a share are above 0");
    static_assert(How != outcome::too_close,
                  "gradus: this statement is undecided: steps as long as shown::range are proved "
                  "to take shown::values from the cost, which may be less than shown::bound; a "
                  "smaller learning rate or more pieces may decide it");
    static constexpr bool holds = How == outcome::proved;
};

template <certificate Certificate>
constexpr bool shows() {
    using range_shown = range<Certificate.range.lower_, Certificate.range.upper_>;
    using values_shown = values<Certificate.values.lower_, Certificate.values.upper_>;
    using bound_shown = bound<Certificate.bound.lower_, Certificate.bound.upper_>;
    if constexpr (Certificate.about == subject::function)
        return proof<Certificate.how, range_shown, values_shown, bound_shown,
                     boxes<Certificate.boxes>>::holds;
    else if constexpr (Certificate.about == subject::norm)
        return proof_of_norm<Certificate.how,
                             lambda<Certificate.range.lower_, Certificate.range.upper_>,
                             pivot<Certificate.values.lower_, Certificate.values.upper_>,
                             bound_shown, pivots<Certificate.boxes>>::holds;
    else if constexpr (Certificate.about == subject::vanishing)
        return proof_of_vanishing<Certificate.how, values_shown, bound_shown>::holds;
    else if constexpr (Certificate.about == subject::decision)
        return proof_of_decision<Certificate.how, other_output<Certificate.boxes>,
                                 values_shown>::holds;
    else if constexpr (Certificate.about == subject::zero_in_box)
        return proof_of_zero_in_box<Certificate.how, variable<Certificate.boxes>, range_shown,
                                    values_shown>::holds;
    else if constexpr (Certificate.about == subject::curvatures)
        return proof_of_curvatures<
            Certificate.how, curvatures_below_zero<Certificate.boxes>, bound_shown,
            pivot<Certificate.values.lower_, Certificate.values.upper_>>::holds;
    else
        return proof_of_descent<Certificate.how, range_shown, values_shown, bound_shown>::holds;
}

} // namespace shown

/// `static_assert(certified<prove_at_most(f, bound, range)>)`: true, or a compile error that says
/// how the proof ended and shows the certificate.
template <certificate Certificate>
inline constexpr bool certified = shown::shows<Certificate>();

} // namespace gradus
