static_assert(exercise::number(your_tanh_weight) && exercise::number(your_sigmoid_weight));

namespace check_12_2 {
using box = gradus::interval<double>;
constexpr auto tanh_factor = [](const box& z) {
    return box(your_tanh_weight) * gradus::tanh.derivative(z);
};
constexpr auto sigmoid_factor = [](const box& z) {
    return box(your_sigmoid_weight) * gradus::sigmoid.derivative(z);
};
static_assert(gradus::certified<gradus::prove_at_most(tanh_factor, 1, box::entire())>);
static_assert(gradus::certified<gradus::prove_at_least(tanh_factor, 1, 0)>);
static_assert(gradus::certified<gradus::prove_at_most(sigmoid_factor, 1, box::entire())>);
static_assert(gradus::certified<gradus::prove_at_least(sigmoid_factor, 1, 0)>);
} // namespace check_12_2
