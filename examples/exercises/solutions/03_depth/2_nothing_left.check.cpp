static_assert(exercise::whole(your_depth));
namespace check_3_2 {
constexpr int first = gradus::underflow_depth(gradus::rational(1, 4), gradus::binary64).zero;
constexpr bool is_zero = first <= your_depth;
constexpr bool was_not = first > your_depth - 1;
static_assert(is_zero, "it is not 0 yet");
static_assert(was_not, "it was 0 one layer earlier");
} // namespace check_3_2
