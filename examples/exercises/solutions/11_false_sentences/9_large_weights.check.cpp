namespace check_11_9 {
constexpr auto factor = [](const auto& a) {
    return gradus::abs(your_w * gradus::sigmoid.derivative(your_w * a + your_b));
};
} // namespace check_11_9
static_assert(exercise::number(your_w) && exercise::number(your_b) && exercise::number(your_a_from)
              && exercise::number(your_a_to));
static_assert(your_w >= 10 || your_w <= -10, "the weight is to be large");
static_assert(0 <= your_a_from && your_a_to <= 1, "activations lie in [0, 1]");
static_assert(your_a_to - your_a_from > 0.4999, "the range is to be at least ½ wide");
static_assert(
    gradus::certified<gradus::prove_below(check_11_9::factor, 0.5, {your_a_from, your_a_to})>);
