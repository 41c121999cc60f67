namespace check_9_4 {
constexpr auto slope_of_swish = [](const auto& z) { return gradus::swish.derivative(z); };
} // namespace check_9_4
static_assert(exercise::number(your_bound) && exercise::formula<1>(your_mirror));
static_assert(gradus::certified<gradus::prove_at_most(check_9_4::slope_of_swish, your_bound,
                                                      gradus::interval<double>::entire())>);
static_assert(your_bound <= 1.1, "the bound is true, and can be smaller");
static_assert(
    gradus::proved<gradus::equal(gradus::swish.derivative(-exercise::any_z),
                                 your_mirror(gradus::swish.derivative(exercise::any_z)))>);
