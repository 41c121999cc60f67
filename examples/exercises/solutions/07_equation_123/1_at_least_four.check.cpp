static_assert(exercise::number(your_weight));

namespace check_7_1 {
using ring = gradus::polynomial<"s", "w">;
constexpr ring s = ring::variable("s"), w = ring::variable("w");
constexpr ring least = your_weight;
constexpr ring excess = w * (s * (1 - s)) - 1;
constexpr ring less_a_square = (w - least) / 4 - w * gradus::sqr(s - gradus::rational(1, 2));
static_assert(gradus::proved<gradus::equal(excess, less_a_square)>);
} // namespace check_7_1
