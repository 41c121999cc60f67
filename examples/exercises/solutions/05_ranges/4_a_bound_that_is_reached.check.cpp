static_assert(exercise::formula<1>(your_form));
namespace check_5_4 {
static_assert(your_form(0.25) == 0.25 * (1 - 0.25), "at s = 0.25 it is not s(1 − s)");
using box = gradus::interval<double>;
constexpr box all = box::entire();
// A function of s that is 0 at 0 and at 1 and whose second derivative is −2 is s(1 − s).
constexpr auto form = [](const auto& s) { return your_form(s); };
constexpr box bend = gradus::derivative_of(gradus::derivative_of(form))(box(0, 1));
static_assert(gradus::certainly_less_equal(bend, -2) && gradus::certainly_greater_equal(bend, -2)
                  && gradus::same_set(your_form(box(0)), 0)
                  && gradus::same_set(your_form(box(1)), 0),
              "this is not s(1 − s) for every s");
constexpr auto of_z = [](const auto& z) { return your_form(gradus::sigmoid(z)); };
static_assert(gradus::certified<gradus::prove_at_most(of_z, 0.25, all, 1)>);
static_assert(gradus::certified<gradus::prove_at_least(of_z, 0, all, 1)>);
} // namespace check_5_4
