static_assert(exercise::formula<1>(your_width));

namespace check_7_8 {
constexpr auto w = exercise::any_weight;
static_assert(gradus::proved<gradus::equal(2 / w * exercise::z_of_sigma, your_width(w))>);
} // namespace check_7_8
