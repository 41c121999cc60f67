static_assert(exercise::number(your_u) && exercise::number(your_v) && exercise::number(your_c));
namespace check_13_1 {
constexpr auto at_y = [](int y) {
    return [y](const gradus::interval<double>& x) {
        return gradus::sigmoid(your_u * gradus::sigmoid(20 * x + 20 * y - 10)
                               + your_v * gradus::sigmoid(-20 * x - 20 * y + 30) + your_c);
    };
};
} // namespace check_13_1
static_assert(gradus::certified<gradus::prove_above(check_13_1::at_y(1), 0.9, {0, 0})>);
static_assert(gradus::certified<gradus::prove_above(check_13_1::at_y(0), 0.9, {1, 1})>);
static_assert(gradus::certified<gradus::prove_below(check_13_1::at_y(0), 0.1, {0, 0})>);
static_assert(gradus::certified<gradus::prove_below(check_13_1::at_y(1), 0.1, {1, 1})>);
