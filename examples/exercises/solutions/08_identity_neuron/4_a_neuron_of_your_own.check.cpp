static_assert(exercise::number(your_w1) && exercise::number(your_b) && exercise::number(your_w2)
              && exercise::number(your_offset));

namespace check_8_4 {
using box = gradus::interval<double>;
constexpr gradus::weighted_neuron<box> neuron{box(your_w1), box(your_b), box(your_w2),
                                              box(your_offset)};
constexpr auto error = [](const auto& x) {
    using T = std::remove_cvref_t<decltype(x)>;
    return x - (T(neuron.w2) * gradus::sigmoid(T(neuron.w1) * x + T(neuron.b)) + T(neuron.offset));
};
static_assert(gradus::certified<gradus::prove_at_most(gradus::by_slope(error), 0.001, box(0, 1))>);
static_assert(
    gradus::certified<gradus::prove_at_least(gradus::by_slope(error), -0.001, box(0, 1))>);
} // namespace check_8_4
