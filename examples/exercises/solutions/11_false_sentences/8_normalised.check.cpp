static_assert(exercise::number(your_small_batch) && exercise::number(your_large_batch));
namespace check_11_8 {
constexpr auto through_50 = [](const auto& size) {
    return gradus::pown(gradus::normalised_linear_growth(size), 50);
};
constexpr gradus::interval<double> small_batch = your_small_batch;
constexpr gradus::interval<double> large_batch = your_large_batch;
} // namespace check_11_8
static_assert(gradus::certainly_greater_equal(check_11_8::through_50(check_11_8::small_batch), 1000)
                  && gradus::certainly_less(check_11_8::through_50(check_11_8::small_batch + 1),
                                            1000),
              "your_small_batch is not the last B with a factor of 1000 or more");
static_assert(gradus::certainly_less_equal(check_11_8::through_50(check_11_8::large_batch), 10)
                  && gradus::certainly_greater(check_11_8::through_50(check_11_8::large_batch - 1),
                                               10),
              "your_large_batch is not the first B with a factor of 10 or less");
static_assert(your_small_batch == static_cast<int>(your_small_batch)
                  && your_large_batch == static_cast<int>(your_large_batch),
              "B is a whole number");
