namespace check_7_3 {
using ring = gradus::polynomial<"q", "s", "v">;
constexpr ring q = ring::variable("q"), s = ring::variable("s"), v = ring::variable("v");
constexpr ring square_of_q = 1 - 4 * v;
constexpr gradus::rewriting root{gradus::sqr(q) - square_of_q};
constexpr ring lower = your_lower;
constexpr ring upper = your_upper;
constexpr ring product = (s - lower) * (s - upper);
static_assert(gradus::proved<root.equal(gradus::sqr(s) - s + v, product)>);
static_assert(gradus::proved<root.equal(q, upper - lower)>);
} // namespace check_7_3
