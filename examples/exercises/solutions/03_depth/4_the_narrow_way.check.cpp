static_assert(exercise::number(your_w));
static_assert(exercise::whole(your_n));
namespace check_3_4 {
static_assert(your_n >= 10, "at least 10 layers are asked for");
constexpr auto product = [](const auto& z) {
    return gradus::abs(gradus::pown(your_w * gradus::sigmoid.derivative(z), your_n));
};
static_assert(gradus::certified<gradus::prove_at_least(product, 0.001, {-1, 1})>);
static_assert(gradus::certified<gradus::prove_at_most(product, 1000, {-1, 1})>);
} // namespace check_3_4
