static_assert(exercise::formula<1>(your_phi) && exercise::number(your_w));

namespace check_12_5 {
using box = gradus::interval<double>;
constexpr auto hundred_steps = [](const box& z) {
    const box slope = your_phi(gradus::dual<box>::variable(z)).derivative;
    return gradus::pown(gradus::abs(box(your_w) * slope), 100);
};
static_assert(gradus::certified<gradus::prove_at_least(hundred_steps, 0.5, box(-1, 1))>);
static_assert(gradus::certified<gradus::prove_at_most(hundred_steps, 2, box(-1, 1))>);
} // namespace check_12_5
