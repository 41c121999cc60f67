static_assert(exercise::is<int>(your_layers_of_mean_square)
              && exercise::is<int>(your_layers_of_size));
namespace check_10_4 {
constexpr bool is_first(int layers, long bound) {
    return layers > 0 && layers < 62 && (1L << layers) > bound && (1L << (layers - 1)) <= bound;
}
} // namespace check_10_4
static_assert(check_10_4::is_first(your_layers_of_mean_square, 1000),
              "the mean square is below 1/1000 first after another number of layers");
static_assert(check_10_4::is_first(your_layers_of_size, 1'000'000),
              "the size is below 1/1000 first after another number of layers");
