static_assert(exercise::number(your_start));
namespace check_5_3 {
constexpr auto slope = [](const auto& z) { return gradus::sigmoid.derivative(z); };
constexpr auto tenth = gradus::constant<gradus::interval<double>>(1, 10);
static_assert(your_start <= 2.07, "it is to begin at 2.07 or before");
static_assert(gradus::certified<gradus::prove_below(slope, tenth, {your_start, 1e300})>);
} // namespace check_5_3
