static_assert(exercise::number(your_w1) && exercise::number(your_b1) && exercise::number(your_w2)
              && exercise::number(your_b2) && exercise::number(your_w3));

namespace check_6_5 {
using box = gradus::interval<double>;
constexpr box w1(your_w1), b1(your_b1), w2(your_w2), b2(your_b2), w3(your_w3);
static_assert(gradus::certainly_greater_equal(gradus::abs(w1), 0.25),
              "|w₁| is to be at least a quarter");

constexpr auto first = [](const box& x) {
    return gradus::abs(w2 * gradus::sigmoid.derivative(w1 * x + b1));
};
constexpr auto second = [](const box& x) {
    return gradus::abs(w3 * gradus::sigmoid.derivative(w2 * gradus::sigmoid(w1 * x + b1) + b2));
};
static_assert(gradus::certified<gradus::prove_at_least(first, 0.9, {0, 1})>);
static_assert(gradus::certified<gradus::prove_at_most(first, 1.1, {0, 1})>);
static_assert(gradus::certified<gradus::prove_at_least(second, 0.9, {0, 1})>);
static_assert(gradus::certified<gradus::prove_at_most(second, 1.1, {0, 1})>);
} // namespace check_6_5
