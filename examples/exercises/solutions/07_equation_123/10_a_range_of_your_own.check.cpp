static_assert(exercise::number(your_w) && exercise::number(your_b) && exercise::number(your_from)
              && exercise::number(your_to));

namespace check_7_10 {
using box = gradus::interval<double>;
constexpr box w(your_w), b(your_b), range(your_from, your_to);
static_assert(gradus::subset(range, box(0, 1)), "the range is to lie inside [0, 1]");
static_assert(gradus::certainly_greater(box(your_to) - box(your_from), 0.3999),
              "the range is to be at least 0.4 wide");

constexpr auto factor = [](const box& a) {
    return gradus::abs(w * gradus::sigmoid.derivative(w * a + b));
};
static_assert(gradus::certified<gradus::prove_at_least(factor, 1, range)>);
} // namespace check_7_10
