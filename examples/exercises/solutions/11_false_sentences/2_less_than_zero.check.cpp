namespace check_11_2 {
using letters = gradus::polynomial<"E">;
constexpr gradus::rational_function<letters> power = letters::variable("E");
constexpr gradus::derivation along_z(letters::variable("E"));
} // namespace check_11_2
static_assert(exercise::formula<1>(your_slope));
static_assert(
    gradus::proved<gradus::equal(your_slope(check_11_2::power),
                                 gradus::derivative(check_11_2::along_z,
                                                    check_11_2::power / (1 + check_11_2::power)))>);
static_assert(gradus::proved<gradus::positive(your_slope(check_11_2::power))>);
