namespace check_10_5 {
constexpr auto after_50_layers = [](const auto& n) {
    constexpr gradus::interval<double> alpha = your_alpha;
    return gradus::pown(n * your_variance(n) * ((1 + alpha * alpha) / 2), 50);
};
constexpr auto variance = [](const auto& n) { return your_variance(n); };
constexpr gradus::interval<double> widths(50, 500);
} // namespace check_10_5
static_assert(exercise::number(your_alpha) && exercise::formula<1>(your_variance));
static_assert(your_alpha >= 0 && your_alpha <= 1, "the slope below 0 is from 0 to 1");
static_assert(
    gradus::certified<gradus::prove_at_least(check_10_5::variance, 0, check_10_5::widths)>);
static_assert(gradus::certified<gradus::prove_at_most(check_10_5::after_50_layers, 100,
                                                      check_10_5::widths, 200)>);
static_assert(gradus::certified<gradus::prove_at_least(check_10_5::after_50_layers, 0.01,
                                                       check_10_5::widths, 200)>);
