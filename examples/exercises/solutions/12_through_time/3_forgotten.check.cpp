static_assert(exercise::whole(your_steps));

namespace check_12_3 {
using box = gradus::interval<double>;
template <int Steps>
constexpr auto left_over = [](const box& w) { return gradus::pown(gradus::abs(w) * 0.25, Steps); };
static_assert(gradus::certified<gradus::prove_below(left_over<your_steps>, 1e-6, box(-2, 2))>);
static_assert(gradus::certified<gradus::prove_above(left_over<your_steps - 1>, 1e-6, 2)>,
              "a smaller number of steps is enough");
} // namespace check_12_3
