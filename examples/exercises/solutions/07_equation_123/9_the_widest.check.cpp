static_assert(exercise::number(your_bound) && exercise::number(your_weight));

namespace check_7_9 {
using box = gradus::interval<double>;
// w = 1/σ′(z) is every weight from 4 on, as z goes from 0 on; then the width is 2zσ′(z).
constexpr auto by_z = [](const auto& z) { return 2 * z * gradus::sigmoid.derivative(z); };
constexpr auto width_at_z = gradus::by_slope(by_z);
static_assert(gradus::certified<gradus::prove_at_most(width_at_z, your_bound, {0, 1000}, 200)>);

constexpr box within = gradus::interval_width(box(your_weight)) + gradus::constant<box>(1, 1000);
static_assert(gradus::certainly_greater_equal(within, box(your_bound)),
              "at your_weight the width is not within 1/1000 of your_bound");
} // namespace check_7_9
