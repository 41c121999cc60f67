namespace check_9_5 {
using box = gradus::interval<double>;
constexpr auto z = exercise::any_z;
constexpr auto slope = exercise::slope_of(your_value(z));
constexpr auto slope_alone = [](const auto& z) { return your_slope(z); };
constexpr auto size_of_slope = [](const box& z) {
    return gradus::abs(gradus::by_slope(slope_alone)(z));
};
// Two functions whose values at one point differ for certain are two.
constexpr bool differs_from(const auto& known) {
    for (const box at : {0.7, -1.3, 2.9}) {
        const box here = your_value(at), there = known(at);
        if (gradus::certainly_less(here, there) || gradus::certainly_less(there, here)) return true;
    }
    return false;
}
} // namespace check_9_5
static_assert(exercise::formula<1>(your_value) && exercise::formula<1>(your_slope));
static_assert(exercise::number(your_bound));
static_assert(!(exercise::slope_of(check_9_5::slope) == 0),
              "a line is no activation: layers of lines are together one line");
static_assert(check_9_5::differs_from(gradus::sigmoid) && check_9_5::differs_from(gradus::tanh)
                  && check_9_5::differs_from(gradus::swish)
                  && check_9_5::differs_from(gradus::softplus),
              "this one is the library's: make one of your own");
static_assert(gradus::proved<gradus::equal(your_slope(check_9_5::z), check_9_5::slope)>);
static_assert(your_bound <= 10, "the bound is to be at most 10");
static_assert(
    gradus::certified<gradus::prove_at_most(check_9_5::size_of_slope, your_bound, {-100, 100})>);
