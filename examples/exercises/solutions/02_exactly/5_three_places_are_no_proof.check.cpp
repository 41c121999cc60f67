namespace check_2_5 {
using formula = gradus::polynomial<"s">;
constexpr formula s = formula::variable("s");
static_assert(exercise::is<formula>(your_impostor));
static_assert(gradus::proved<gradus::equal(your_impostor.at(gradus::rational(0)), 0)>);
static_assert(gradus::proved<gradus::equal(your_impostor.at(gradus::rational(1, 2)),
                                           gradus::rational(1, 4))>);
static_assert(gradus::proved<gradus::equal(your_impostor.at(gradus::rational(1)), 0)>);
static_assert(your_impostor != s * (1 - s), "for every s this is the slope itself");
} // namespace check_2_5
