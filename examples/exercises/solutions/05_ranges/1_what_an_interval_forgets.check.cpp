static_assert(exercise::number(your_lower));
static_assert(exercise::number(your_upper));
namespace check_5_1 {
using box = gradus::interval<double>;
static_assert((box(1, 2) - box(1, 2)).lower() == your_lower, "the lower end is another");
static_assert((box(1, 2) - box(1, 2)).upper() == your_upper, "the upper end is another");
} // namespace check_5_1
