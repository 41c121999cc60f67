namespace check_9_5 {
constexpr auto z = exercise::any_z;
constexpr auto value = your_value(z);
constexpr auto size_of_slope = [](const auto& z) { return gradus::abs(your_slope(z)); };
} // namespace check_9_5
static_assert(exercise::formula<1>(your_value) && exercise::formula<1>(your_slope));
static_assert(exercise::number(your_bound));
static_assert(!(exercise::slope_of(exercise::slope_of(check_9_5::value)) == 0),
              "a line is no activation: layers of lines are together one line");
static_assert(!(check_9_5::value == gradus::sigmoid(check_9_5::z))
                  && !(check_9_5::value == gradus::tanh(check_9_5::z))
                  && !(check_9_5::value == gradus::swish(check_9_5::z))
                  && !(check_9_5::value == gradus::softplus(check_9_5::z)),
              "this one is the library's: make one of your own");
static_assert(
    gradus::proved<gradus::equal(your_slope(check_9_5::z), exercise::slope_of(check_9_5::value))>);
static_assert(your_bound <= 10, "the bound is to be at most 10");
static_assert(gradus::certified<gradus::prove_at_most(gradus::by_slope(check_9_5::size_of_slope),
                                                      your_bound, {-100, 100})>);
