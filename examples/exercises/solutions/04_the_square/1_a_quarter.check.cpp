static_assert(exercise::is<gradus::polynomial<"s">>(your_root));
constexpr auto slope_of_s = [](const auto& s) { return s * (1 - s); };
constexpr auto any_s = gradus::polynomial<"s">::variable("s");
static_assert(gradus::proved<gradus::equal(gradus::rational(1, 4) - slope_of_s(any_s),
                                           gradus::sqr(your_root))>);
