namespace check_10_2 {
using letters = gradus::polynomial<"n_in", "n_out">;
constexpr gradus::rational_function<letters> inputs = letters::variable("n_in");
constexpr gradus::rational_function<letters> outputs = letters::variable("n_out");
constexpr auto xavier = your_xavier(inputs, outputs);
} // namespace check_10_2
static_assert(exercise::formula<2>(your_xavier) && exercise::formula<1>(your_he));
static_assert(
    gradus::proved<gradus::equal(
        check_10_2::xavier* check_10_2::inputs + check_10_2::xavier * check_10_2::outputs, 2)>);
static_assert(
    gradus::proved<gradus::equal(your_he(check_10_2::inputs) * check_10_2::inputs / 2, 1)>);
