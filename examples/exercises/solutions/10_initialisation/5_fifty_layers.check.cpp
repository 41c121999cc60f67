namespace check_10_5 {
constexpr gradus::interval<double> alpha = your_alpha;
constexpr auto mean_square = (1 + alpha * alpha) / 2;
// f = n·v·(1 + α²)/2. Where it is above 0, f⁵⁰ lies in [1/100, 100] as f does between their roots:
// 0.91201083936 and 1.09647819614, here rounded inwards.
constexpr auto one_layer = [](const auto& n) { return n * your_variance(n) * mean_square; };
constexpr double least = 0.912010839356, most = 1.096478196143;
constexpr gradus::interval<double> widths(50, 500);
static_assert(gradus::pown(gradus::interval<double>(least), 50).lower() >= 0.01
              && gradus::pown(gradus::interval<double>(most), 50).upper() <= 100);
} // namespace check_10_5
static_assert(exercise::number(your_alpha) && exercise::formula<1>(your_variance));
static_assert(your_alpha >= 0 && your_alpha <= 1, "the slope below 0 is from 0 to 1");
static_assert(gradus::certified<gradus::prove_at_least(check_10_5::one_layer, check_10_5::least,
                                                       check_10_5::widths, 200)>);
static_assert(gradus::certified<gradus::prove_at_most(check_10_5::one_layer, check_10_5::most,
                                                      check_10_5::widths, 200)>);
