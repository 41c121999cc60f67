namespace check_2_3 {
using formula = gradus::polynomial<"s", "t">;
constexpr formula s = formula::variable("s");
constexpr formula t = formula::variable("t");
static_assert(exercise::is<formula>(your_factor));
static_assert(gradus::proved<gradus::equal(s * (1 - s) - t * (1 - t), (s - t) * your_factor)>);
} // namespace check_2_3
