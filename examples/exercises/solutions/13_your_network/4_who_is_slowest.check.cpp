static_assert(exercise::is<int>(your_slowest) && exercise::is<int>(your_fastest));
static_assert(1 <= your_slowest && your_slowest <= 5 && 1 <= your_fastest && your_fastest <= 5,
              "the neurons are 1 to 5");
namespace check_13_4 {
using number = gradus::interval<double>;
template <class... Numbers>
constexpr auto sigmoid_neuron(Numbers... w_and_b) {
    return gradus::neuron(number(w_and_b)..., gradus::sigmoid);
}
constexpr auto five =
    gradus::make_chain(sigmoid_neuron(1, 0), sigmoid_neuron(8, -5), sigmoid_neuron(1, 0),
                       sigmoid_neuron(1, 0), sigmoid_neuron(10, -5));
constexpr auto ratio(int j, int k) {
    return [j, k](const number& x) {
        const auto gradient = gradus::chain_product(five, x, number(1));
        return gradus::abs(gradient.bias[j - 1] / gradient.bias[k - 1]);
    };
}
constexpr bool below(int j, int k) {
    return j == k || gradus::prove_below(ratio(j, k), 1, {0, 1}).how == gradus::outcome::proved;
}
} // namespace check_13_4
static_assert(check_13_4::below(your_slowest, 1) && check_13_4::below(your_slowest, 2)
                  && check_13_4::below(your_slowest, 3) && check_13_4::below(your_slowest, 4)
                  && check_13_4::below(your_slowest, 5),
              "another neuron is slower than your_slowest");
static_assert(check_13_4::below(1, your_fastest) && check_13_4::below(2, your_fastest)
                  && check_13_4::below(3, your_fastest) && check_13_4::below(4, your_fastest)
                  && check_13_4::below(5, your_fastest),
              "another neuron is faster than your_fastest");
