namespace check_8_1 {
using field = gradus::rational_function<gradus::polynomial<"w1">>;
constexpr field w1 = gradus::polynomial<"w1">::variable("w1");
constexpr field b = your_b;
constexpr field w2 = your_w2;
constexpr field z_in_the_middle = w1 / 2 + b;
constexpr field slope_in_the_middle = w1 * w2 / 4;
static_assert(gradus::proved<gradus::equal(z_in_the_middle, 0)>);
static_assert(gradus::proved<gradus::equal(slope_in_the_middle, 1)>);
} // namespace check_8_1
