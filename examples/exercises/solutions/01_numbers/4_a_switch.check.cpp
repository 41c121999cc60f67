static_assert(exercise::number(your_w));
static_assert(exercise::number(your_b));
namespace check_1_4 {
constexpr auto neuron = [](const auto& x) { return gradus::sigmoid(your_w * x + your_b); };
static_assert(gradus::certified<gradus::prove_at_most(neuron, 0.1, {0, 0.25})>);
static_assert(gradus::certified<gradus::prove_at_least(neuron, 0.9, {0.75, 1})>);
} // namespace check_1_4
