namespace check_4_1 {
constexpr auto s = gradus::polynomial<"s">::variable("s");
static_assert(exercise::is<gradus::polynomial<"s">>(your_root));
static_assert(
    gradus::proved<gradus::equal(gradus::rational(1, 4) - s * (1 - s), gradus::sqr(your_root))>);
} // namespace check_4_1
