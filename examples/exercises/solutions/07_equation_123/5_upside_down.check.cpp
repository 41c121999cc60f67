namespace check_7_5 {
using ring = gradus::polynomial<"q", "w", "v">;
constexpr ring q = ring::variable("q"), w = ring::variable("w"), v = ring::variable("v");
constexpr ring square_of_q = 1 - 4 * v, one = 1;
constexpr gradus::rewriting relations{gradus::sqr(q) - square_of_q, v* w - one};
// A polynomial divides by numbers only.
constexpr ring reciprocal = your_reciprocal;
constexpr ring product = (1 - q) * reciprocal;
static_assert(gradus::proved<relations.equal(2, product)>);
} // namespace check_7_5
