#include "exercise.hpp"

// 13.4  Who is slowest?
//
// Five sigmoid neurons in a chain, with these weights and biases. How fast neuron j learns is the
// size of ∂C/∂b_j. The articles say that the first is slowest, and usually it is. Here?
//
// (∂C/∂b_j)/(∂C/∂b_(j+1)) = σ′(z_j)·w_(j+1). Predict the slowest and the fastest of 1 to 5.

using gradus::certified, gradus::interval, gradus::prove_below;

constexpr auto neuron(double w, double b) {
    return gradus::neuron(interval<double>(w), interval<double>(b), gradus::sigmoid);
}
constexpr auto five =
    gradus::make_chain(neuron(1, 0), neuron(8, -5), neuron(1, 0), neuron(1, 0), neuron(10, -5));

constexpr auto your_slowest = blank;
constexpr auto your_fastest = blank;

static_assert(filled(your_slowest), "exercise 13.4: fill in your_slowest");
static_assert(filled(your_fastest), "exercise 13.4: fill in your_fastest");
static_assert(1 <= your_slowest && your_slowest <= 5, "the neurons are 1 to 5");
static_assert(1 <= your_fastest && your_fastest <= 5, "the neurons are 1 to 5");

// |∂C/∂b_j| / |∂C/∂b_k| for an input x.
constexpr auto ratio = [](int j, int k) {
    return [j, k](const auto& x) {
        const auto gradient = gradus::chain_product(five, x, interval<double>(1));
        return gradus::abs(gradient.bias[j - 1] / gradient.bias[k - 1]);
    };
};
// Both neighbours of the slowest are faster, and those of the fastest slower, for all x in [0, 1].
constexpr auto before = [](int j) { return j > 1 ? j - 1 : 2; };
constexpr auto behind = [](int j) { return j < 5 ? j + 1 : 4; };
static_assert(certified<prove_below(ratio(your_slowest, before(your_slowest)), 1, {0, 1})>);
static_assert(certified<prove_below(ratio(your_slowest, behind(your_slowest)), 1, {0, 1})>);
static_assert(certified<prove_below(ratio(before(your_fastest), your_fastest), 1, {0, 1})>);
static_assert(certified<prove_below(ratio(behind(your_fastest), your_fastest), 1, {0, 1})>);
static_assert(certified<prove_below(ratio(your_slowest, your_fastest), 1, {0, 1})>);
