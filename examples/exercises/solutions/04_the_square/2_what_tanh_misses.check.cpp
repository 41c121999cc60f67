namespace check_4_2 {
using formula = gradus::polynomial<"s">;
constexpr formula s = formula::variable("s");
static_assert(exercise::is<formula>(your_root));
static_assert(gradus::proved<gradus::equal(1 - 4 * s * (1 - s), gradus::sqr(your_root))>);
} // namespace check_4_2
