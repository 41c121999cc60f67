static_assert(exercise::number(your_w_that_vanishes) && exercise::number(your_w_that_keeps));
static_assert(-1 <= your_w_that_vanishes && your_w_that_vanishes <= 1, "no size above 1");
namespace check_11_7 {
// relu lets all of a positive chain through, and none of another.
constexpr double r_of(double w) { return w > 0 ? gradus::pown(w, 9) : 0; }
} // namespace check_11_7
static_assert(check_11_7::r_of(your_w_that_vanishes) < 0.001,
              "with your_w_that_vanishes the ratio is not below 1/1000");
static_assert(check_11_7::r_of(your_w_that_keeps) == 1,
              "with your_w_that_keeps the ratio is not 1");
