static_assert(exercise::whole(your_layers));
namespace check_3_1 {
using box = gradus::interval<double>;
constexpr box limit = gradus::constant<box>(1, 10'000'000'000);
static_assert(gradus::certainly_less(gradus::pown(box(0.25), your_layers), limit),
              "it is not below 1e-10 yet");
static_assert(gradus::certainly_greater_equal(gradus::pown(box(0.25), your_layers - 1), limit),
              "one layer less would do");
} // namespace check_3_1
