namespace check_4_4 {
using formula = gradus::polynomial<"s", "r">;
constexpr formula s = formula::variable("s");
constexpr formula root = your_root;
constexpr formula factor = your_factor;
constexpr formula rest = your_rest;
static_assert(exercise::fraction(your_bound));
static_assert(your_bound <= gradus::rational(1, 4), "the bound is to be at most 1/4");
static_assert(gradus::proved<exercise::not_negative(factor)>);
static_assert(gradus::proved<exercise::not_negative(rest)>);
// With 1 − s for r.
static_assert(gradus::proved<gradus::equal(your_bound - gradus::sqr(s) * (1 - s),
                                           (gradus::sqr(root) * factor + rest).at(s, 1 - s))>);
} // namespace check_4_4
