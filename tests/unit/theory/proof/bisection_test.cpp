#include "catch.hpp"

#include <gradus/theory/proof/bisection.hpp>

#include <cstddef>
#include <initializer_list>

using namespace gradus;

// [bisection]
namespace {

using I = interval<double>;

static_assert(decided(true, false) == answer::yes && decided(true, true) == answer::yes);
static_assert(decided(false, true) == answer::no && decided(false, false) == answer::unknown);

/// What a proof looked at, in this order, and how it ended.
struct course {
    I boxes[128];
    std::size_t count = 0;
    certificate end{};

    constexpr bool begins_with(std::initializer_list<I> expected) const {
        std::size_t k = 0;
        for (const I& box : expected)
            if (k >= count || !same_set(boxes[k++], box)) return false;
        return true;
    }
    constexpr bool is(std::initializer_list<I> expected) const {
        return count == expected.size() && begins_with(expected);
    }
};
/// `rule(box)` says what is known on a box, `values(box)` with what.
template <class Rule, class Values>
constexpr course course_of(const I& range, int budget, const Rule& rule, const Values& values) {
    course taken;
    const auto look = [&](const I& box) {
        taken.boxes[taken.count++] = box;
        return finding{rule(box), values(box)};
    };
    taken.end = bisection(look, I(7)).over(range, budget);
    return taken;
}
template <class Rule>
constexpr course course_of(const I& range, int budget, const Rule& rule) {
    return course_of(range, budget, rule, [](const I& box) { return box; });
}
constexpr auto narrow = [](const I& box) {
    return decided(box.is_bounded() && width(box) <= 1.5, false);
};
constexpr auto only_points = [](const I& box) { return decided(box.is_point(), false); };
constexpr auto nothing = [](const I&) { return answer::unknown; };
/// False at one point and where it is the only one, unknown around it.
constexpr auto all_but(double x) {
    return [x](const I& box) { return decided(!contains(box, x), same_set(box, x)); };
}

constexpr bool ends(const certificate& c, outcome how, int boxes, const I& range, const I& values) {
    return c.how == how && c.boxes == boxes && same_set(c.range, range)
           && same_set(c.values, values) && same_set(c.bound, 7);
}

// Broad before deep, at the ends, at 0 and then at the middle.
constexpr course halves = course_of(I(-1, 3), 100, narrow);
static_assert(halves.is({I(-1, 3), -1, 3, 0, I(-1, 0), I(0, 3), 1.5, I(0, 1.5), I(1.5, 3)}));
static_assert(ends(halves.end, outcome::proved, 5, I(-1, 3), I(-1, 3)));
static_assert(ends(course_of(I(0, 1), 100, narrow).end, outcome::proved, 1, I(0, 1), I(0, 1)));

// Where a range is unbounded.
constexpr double infinity = I::entire().upper();
constexpr double largest = 0x1.fffffffffffffp+1023;
constexpr bool splits_at(const I& range, double x) {
    const course taken = course_of(range, 1, only_points);
    return taken.boxes[taken.count - 1].is_point() && same_set(taken.boxes[taken.count - 1], x);
}
static_assert(splits_at(I::entire(), 0) && splits_at(I(-2, 8), 0) && splits_at(I(2, 8), 5));
static_assert(splits_at(I(-1, 0.5), 0));
static_assert(splits_at(I(0, 8), 4) && splits_at(I(-8, 0), -4));
static_assert(splits_at(I(0, infinity), 1) && splits_at(I(0.5, infinity), 1));
static_assert(splits_at(I(1, infinity), 2) && splits_at(I(3, infinity), 6));
static_assert(splits_at(I(-infinity, 0), -1) && splits_at(I(-infinity, -0.5), -1));
static_assert(splits_at(I(-infinity, -1), -2) && splits_at(I(-infinity, -3), -6));
static_assert(splits_at(I(0x1.8p+1022, infinity), 0x1.8p+1023));
static_assert(splits_at(I(0x1.8p+1023, infinity), largest));
static_assert(splits_at(I(-infinity, -0x1.8p+1023), -largest));
// An infinite end is no point.
static_assert(course_of(I::entire(), 1, only_points).is({I::entire(), 0}));
static_assert(course_of(I(-infinity, 3), 1, only_points).is({I(-infinity, 3), 3, 0}));
static_assert(course_of(I(3, infinity), 1, only_points).is({I(3, infinity), 3, 6}));
static_assert(course_of(I(3, largest), 1, only_points).begins_with({I(3, largest), 3, largest}));
static_assert(course_of(I(-largest, 3), 1, only_points).begins_with({I(-largest, 3), -largest, 3}));

// A counterexample: a box, either end, the middle, and the middle of a later box.
static_assert(ends(course_of(I(1, 3), 9, [](const I&) { return answer::no; }).end, outcome::refuted,
                   1, I(1, 3), I(1, 3)));
static_assert(ends(course_of(I(1, 3), 9, all_but(1)).end, outcome::refuted, 1, 1, 1));
static_assert(ends(course_of(I(1, 3), 9, all_but(3)).end, outcome::refuted, 1, 3, 3));
static_assert(ends(course_of(I(1, 3), 9, all_but(2)).end, outcome::refuted, 1, 2, 2));
static_assert(ends(course_of(I(1, 3), 9, all_but(2.5)).end, outcome::refuted, 3, 2.5, 2.5));
static_assert(course_of(I(1, 3), 9, all_but(2.5)).is({I(1, 3), 1, 3, 2, I(1, 2), I(2, 3), 2.5}));

// Too few boxes, and a lost domain.
static_assert(ends(course_of(I(1, 3), 3, only_points).end, outcome::out_of_budget, 3, I(2, 3),
                   I(2, 3)));
constexpr I lost = intersection(I(0, 1), I(0.5, 2));
constexpr auto of_lost = [](const I&) { return lost; };
static_assert(course_of(I(1, 3), 3, only_points, of_lost).end.how == outcome::domain_lost);

// A point at which nothing is known ends the proof, after 16 boxes more.
constexpr course unknown = course_of(I(1, 3), 100, nothing);
static_assert(ends(unknown.end, outcome::too_close, 1, 1, 1) && unknown.count == 2 + 2 * 17);
static_assert(course_of(I(1, 3), 5, nothing).count == 2 + 2 * 5);
static_assert(course_of(I(1, 3), 100, nothing, of_lost).end.how == outcome::domain_lost);
// In these a counterexample may still be found, though nothing is proved.
constexpr auto open_at_1_and_false_at_2 = [](const I& box) {
    return decided(!contains(box, 1) && !contains(box, 2.5), same_set(box, 2.5));
};
static_assert(ends(course_of(I(1, 3), 100, open_at_1_and_false_at_2).end, outcome::refuted, 3, 2.5,
                   2.5));
constexpr auto open_at_1 = [](const I& box) { return decided(!contains(box, 1), false); };
static_assert(ends(course_of(I(1, 3), 100, open_at_1).end, outcome::too_close, 1, 1, 1));

// A box that cannot be halved.
constexpr double next = 1 + 0x1p-52;
static_assert(ends(course_of(I(1, next), 100, only_points).end, outcome::too_close, 1, I(1, next),
                   I(1, next)));
static_assert(course_of(I(1, next), 100, only_points).is({I(1, next), 1, next}));

static_assert(ends(course_of(I::empty(), 9, narrow).end, outcome::empty_range, 0, I::empty(),
                   I::empty()));

} // namespace
// [/bisection]

TEST_CASE("A bisection looks at no more boxes than it may") {
    for (int budget = 1; budget < 40; ++budget)
        REQUIRE(course_of(I(1, 3), budget, only_points).end.boxes == budget);
}
