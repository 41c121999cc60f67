namespace check_2_4 {
using formula = gradus::polynomial<"s">;
constexpr formula s = formula::variable("s");
constexpr gradus::derivation D(s * (1 - s));
static_assert(exercise::is<formula>(your_second_slope));
static_assert(gradus::proved<gradus::equal(D(D(s)), your_second_slope)>);
} // namespace check_2_4
