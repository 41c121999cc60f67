namespace check_4_3 {
using formula = gradus::polynomial<"s", "t">;
constexpr formula s = formula::variable("s");
constexpr formula t = formula::variable("t");
static_assert(exercise::is<formula>(your_first));
static_assert(exercise::is<formula>(your_second));
static_assert(gradus::proved<gradus::equal(gradus::rational(1, 16) - s * (1 - s) * t * (1 - t),
                                           gradus::sqr(your_first) / 4
                                               + s * (1 - s) * gradus::sqr(your_second))>);
} // namespace check_4_3
