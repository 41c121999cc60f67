static_assert(exercise::formula<1>(your_formula));
static_assert(exercise::number(your_bound));
static_assert(exercise::is<gradus::interval<double>>(your_range));
namespace check_5_5 {
constexpr auto formula = [](const auto& x) { return your_formula(x); };
static_assert(gradus::prove_at_most(formula, your_bound, your_range).how != gradus::outcome::proved,
              "halving proves this: is there too much room?");
static_assert(
    gradus::certified<gradus::prove_at_most(gradus::by_slope(formula), your_bound, your_range)>);
} // namespace check_5_5
