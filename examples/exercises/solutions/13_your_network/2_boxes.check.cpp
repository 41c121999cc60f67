static_assert(exercise::number(your_w) && exercise::number(your_r));
static_assert(your_r >= 0.2, "the radius is to be at least 0.2");
namespace check_13_2 {
using number = gradus::interval<double>;
constexpr number w = your_w;
constexpr auto box = [](int corner) { return corner + number(-your_r, your_r); };
constexpr auto at_y = [](const number& y) {
    return [y](const number& x) {
        return gradus::sigmoid(
            w * (gradus::sigmoid(w * (x + y - 0.5)) + gradus::sigmoid(w * (1.5 - x - y)) - 1.5));
    };
};
} // namespace check_13_2
static_assert(gradus::certified<gradus::prove_below(check_13_2::at_y(check_13_2::box(0)), 0.1,
                                                    check_13_2::box(0))>);
static_assert(gradus::certified<gradus::prove_above(check_13_2::at_y(check_13_2::box(1)), 0.9,
                                                    check_13_2::box(0))>);
static_assert(gradus::certified<gradus::prove_above(check_13_2::at_y(check_13_2::box(0)), 0.9,
                                                    check_13_2::box(1))>);
static_assert(gradus::certified<gradus::prove_below(check_13_2::at_y(check_13_2::box(1)), 0.1,
                                                    check_13_2::box(1))>);
