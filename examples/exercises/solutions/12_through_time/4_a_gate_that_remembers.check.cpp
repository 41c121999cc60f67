static_assert(exercise::number(your_b));

namespace check_12_4 {
using box = gradus::interval<double>;
constexpr auto left_over = [](const box& b) { return gradus::pown(gradus::sigmoid(b), 100); };
static_assert(gradus::certified<gradus::prove_at_least(left_over, 0.49999, box(your_b, 1e300))>);
static_assert(gradus::certified<gradus::prove_at_most(left_over, 0.51, box(your_b))>);
} // namespace check_12_4
