static_assert(exercise::formula<1>(your_bound));

namespace check_8_3 {
using field = gradus::rational_function<gradus::polynomial<"w1">>;
constexpr field w1 = gradus::polynomial<"w1">::variable("w1");
constexpr field bound = your_bound(w1);
constexpr field right = w1 * w1 / 96;
static_assert(gradus::proved<gradus::equal(right, bound)>);
} // namespace check_8_3
