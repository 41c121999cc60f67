namespace check_11_4 {
constexpr auto at_z = [](const auto& z) { return 100 * gradus::sigmoid.derivative(z); };
constexpr auto at_a = [](const auto& a) { return at_z(100 * a + your_b); };
} // namespace check_11_4
static_assert(exercise::number(your_most) && exercise::number(your_b));
static_assert(gradus::certified<gradus::prove_at_most(check_11_4::at_z, your_most,
                                                      gradus::interval<double>::entire())>);
static_assert(gradus::certified<gradus::prove_at_least(check_11_4::at_a, your_most, {0.5, 0.5})>);
