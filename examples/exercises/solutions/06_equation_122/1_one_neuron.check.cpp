namespace check_6_1 {
using ring = gradus::polynomial<"w", "x", "b", "s">;
constexpr ring by_b = your_by_b;
constexpr ring by_x = your_by_x;
static_assert(gradus::proved<gradus::equal(ring::variable("s"), by_b)>,
              "the slope by the bias is not yet right");
static_assert(gradus::proved<gradus::equal(ring::variable("w") * ring::variable("s"), by_x)>,
              "the slope by the input is not yet right");
} // namespace check_6_1
