namespace check_13_3 {
using letters = gradus::polynomial<"a", "slope", "y">;
constexpr auto a = letters::variable("a");
constexpr auto slope = letters::variable("slope");
constexpr auto y = letters::variable("y");
constexpr auto cost = gradus::sqr(gradus::dual<letters>(a, slope) - gradus::dual<letters>(y)) / 2;
} // namespace check_13_3
static_assert(exercise::formula<3>(your_delta));
static_assert(
    gradus::proved<gradus::equal(your_delta(check_13_3::a, check_13_3::slope, check_13_3::y),
                                 check_13_3::cost.derivative)>);
