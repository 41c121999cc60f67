namespace check_11_1 {
constexpr auto slope = [](const auto& z) { return gradus::sigmoid.derivative(z); };
} // namespace check_11_1
static_assert(exercise::number(your_z) && exercise::number(your_bound));
static_assert(gradus::certified<gradus::prove_at_least(check_11_1::slope, 0.25, {your_z, your_z})>);
static_assert(gradus::certified<gradus::prove_at_most(check_11_1::slope, your_bound,
                                                      gradus::interval<double>::entire())>);
static_assert(your_bound <= 0.25, "true, but not the least bound");
