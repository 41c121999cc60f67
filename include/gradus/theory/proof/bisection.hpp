#pragma once

#include <gradus/theory/proof/certificate.hpp>

#include <cstddef>
#include <vector>

namespace gradus {

/// Is a statement true on a whole box, or false at all of its points? `unknown` if neither is
/// shown.
enum class answer { yes, no, unknown };

/// yes ↦ `answer::yes`, else no ↦ `answer::no`, else `answer::unknown`.
constexpr answer decided(bool yes, bool no) {
    return yes ? answer::yes : no ? answer::no : answer::unknown;
}

/// What is known of a statement on one box, and the enclosure that tells it.
struct finding {
    answer known;            ///< is the statement true on the box?
    interval<double> values; ///< what tells it, over the box
};

/// Decides a statement for every point of a range. `look(box)` says what is known of it on a box,
/// which may be a point. A box on which it is neither true nor false is halved; its ends and its
/// middle are looked at as points. The boxes are taken broad before deep.
///
/// A point at which nothing is known, or a box that cannot be halved, ends the proof undecided:
/// no smaller box around it can know more. A few more boxes elsewhere may still refute it.
template <class Look>
class bisection {
  public:
    constexpr bisection(const Look& look, const interval<double>& bound)
        : look_(look), bound_(bound) {}

    /// The certificate for `range`, with at most `budget` boxes: vacuous for an empty one.
    constexpr certificate over(const interval<double>& range, int budget) {
        if (range.is_empty()) return {outcome::empty_range, 0, range, range, bound_};
        result_ = {outcome::proved, 0, range, interval<double>::empty(), bound_};
        budget_ = budget;

        std::vector<interval<double>> open{range};
        for (std::size_t next = 0; next < open.size(); ++next) {
            const interval<double> box = open[next];
            const finding here = look_(box);
            ++boxes_;
            if (here.known == answer::no) return ended(outcome::refuted, box, here.values);
            if (here.known == answer::yes) {
                if (result_.how == outcome::proved)
                    result_.values = hull(result_.values, here.values);
                continue;
            }
            const double middle = split_point(box);
            const bool halved = box.lower() < middle && middle < box.upper();
            if ((next == 0 && (refuted_at(box.lower()) || refuted_at(box.upper())))
                || (halved && refuted_at(middle)))
                return result_;
            if (!halved) {
                give_up(box, here.values);
            } else if (boxes_ >= budget_) {
                if (result_.how == outcome::proved)
                    result_ = ended(certifies(here.values) ? outcome::out_of_budget
                                                           : outcome::domain_lost,
                                    box, here.values);
                return result_;
            } else {
                open.push_back(interval<double>(box.lower(), middle));
                open.push_back(interval<double>(middle, box.upper()));
            }
        }
        result_.boxes = boxes_;
        return result_;
    }

  private:
    /// How many boxes may still be looked at for a counterexample once there is no proof.
    static constexpr int afterwards = 16;

    /// A number strictly inside the box that halves it, also where the box is unbounded; 0 if it
    /// can be, where many formulas have their sign, their kink or their pole.
    static constexpr double split_point(const interval<double>& box) {
        const double lower = box.lower();
        const double upper = box.upper();
        if (lower < 0 && upper > 0) return 0;
        if (box.is_bounded()) return midpoint(box);
        if (upper > 0) return lower < 1 ? 1 : twice(lower);
        return upper > -1 ? -1 : -twice(-upper);
    }
    /// 2x, but no more than the largest number: a sum beyond it is no constant.
    static constexpr double twice(double x) { return x < largest / 2 ? 2 * x : largest; }

    constexpr certificate ended(outcome how, const interval<double>& box,
                                const interval<double>& values) const {
        return {how, boxes_, box, values, bound_};
    }

    constexpr void give_up(const interval<double>& box, const interval<double>& values) {
        if (result_.how != outcome::proved) return;
        result_ = ended(certifies(values) ? outcome::too_close : outcome::domain_lost, box, values);
        if (budget_ > boxes_ + afterwards) budget_ = boxes_ + afterwards;
    }

    /// An infinite end is no point of the range.
    constexpr bool refuted_at(double x) {
        if (x < -largest || x > largest) return false;
        const interval<double> point(x);
        const finding here = look_(point);
        if (here.known == answer::unknown) give_up(point, here.values);
        if (here.known == answer::no) result_ = ended(outcome::refuted, point, here.values);
        return here.known == answer::no;
    }

    static constexpr double largest = 0x1.fffffffffffffp+1023;

    const Look& look_;
    interval<double> bound_;
    certificate result_{};
    int boxes_ = 0;
    int budget_ = 0;
};

} // namespace gradus
