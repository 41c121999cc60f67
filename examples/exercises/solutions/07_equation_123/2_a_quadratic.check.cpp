namespace check_7_2 {
using ring = gradus::polynomial<"s", "w", "v">;
constexpr ring s = ring::variable("s"), w = ring::variable("w"), v = ring::variable("v");
constexpr ring excess = w * (s * (1 - s)) - 1, one = 1;
constexpr gradus::rewriting v_is_1_over_w{v * w - one};
constexpr ring quadratic = your_quadratic;
constexpr auto product = -w * quadratic;
static_assert(gradus::proved<v_is_1_over_w.equal(excess, product)>);
} // namespace check_7_2
