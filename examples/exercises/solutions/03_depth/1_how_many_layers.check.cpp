static_assert(exercise::whole(your_layers));
namespace check_3_1 {
using box = gradus::interval<double>;
constexpr box limit = gradus::constant<box>(1, 10'000'000'000);
static_assert(certainly_less(pown(box(0.25), your_layers), limit), "it is not below 1e-10 yet");
static_assert(certainly_greater_equal(pown(box(0.25), your_layers - 1), limit),
              "one layer less would do");
} // namespace check_3_1
