#include <gradus.hpp>

#include <cstdio>

using gradus::make_chain, gradus::neuron, gradus::sigmoid;

// Four sigmoid neurons in a row, and eq. 122 for each of them, computed by the compiler.
constexpr auto toy = make_chain(neuron(0.9, 0.1, sigmoid), neuron(-0.8, 0.0, sigmoid),
                                neuron(1.0, -0.2, sigmoid), neuron(0.7, 0.3, sigmoid));
constexpr auto gradient = gradus::chain_product(toy, 0.5, 1.0);
static_assert(gradus::abs(gradient.bias[0]) < gradient.bias[3] / 64);

// Why it vanishes: σ′(z) ≤ 1/4, proved for every real z.
using box = gradus::interval<double>;
constexpr auto slope = [](const auto& z) { return sigmoid.derivative(z); };
static_assert(
    gradus::certified<gradus::prove_at_most(slope, gradus::constant<box>(1, 4), box::entire())>);

int main() {
    for (int j = 0; j < 4; ++j) std::printf("dC/db%d = %9.6f\n", j + 1, gradient.bias[j]);
}
