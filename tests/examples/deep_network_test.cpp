#include "../../examples/normalisation/deep_network.hpp"
#include "catch.hpp"

#include <gradus/activations.hpp>

#include <cmath>
#include <cstddef>

using namespace normalisation;

namespace {

constexpr std::size_t batch = 5;
constexpr activation tanh_of{[](double z) { return gradus::tanh(z); },
                             [](double z) { return gradus::tanh.derivative(z); }};
constexpr activation identity{[](double z) { return z; }, [](double) { return 1.0; }};

double product(const mini_batch& x, const mini_batch& y) {
    double sum = 0;
    for (std::size_t s = 0; s < batch; ++s)
        for (std::size_t i = 0; i < x[s].size(); ++i) sum += x[s][i] * y[s][i];
    return sum;
}

} // namespace

TEST_CASE("The gradient is the slope of the cost, for every architecture") {
    for (const bool is_normalised : {false, true})
        for (const bool is_residual : {false, true}) {
            CAPTURE(is_normalised);
            CAPTURE(is_residual);
            const architecture built{.width = 4,
                                     .depth = 3,
                                     .phi = tanh_of,
                                     .is_normalised = is_normalised,
                                     .is_residual = is_residual};
            gradus::random_generator random(3);
            deep_network network(built, batch, random);
            const mini_batch x = normal_numbers(4, batch, random);
            const mini_batch g = normal_numbers(4, batch, random);
            network.forward(x);
            mini_batch gradient = g;
            const std::vector<double> squares = network.backward(gradient);
            REQUIRE(squares.size() == 4);
            REQUIRE(squares[3] == Approx(product(g, g)));
            REQUIRE(squares[0] == Approx(product(gradient, gradient)));
            for (std::size_t s = 0; s < batch; ++s)
                for (std::size_t i = 0; i < 4; ++i) {
                    const auto cost_at = [&](double step) {
                        mini_batch moved = x;
                        moved[s][i] += step;
                        return product(g, network.forward(moved));
                    };
                    const double slope = (cost_at(1e-5) - cost_at(-1e-5)) / 2e-5;
                    REQUIRE(gradient[s][i] == Approx(slope).margin(1e-7));
                }
        }
}

TEST_CASE("A mini-batch of two lets nothing through a normalised layer") {
    const architecture built{
        .width = 4, .depth = 1, .phi = identity, .is_normalised = true, .is_residual = false};
    gradus::random_generator random(4);
    CHECK(squared_gradients(built, 2, random)[0] < 1e-25);
    CHECK(squared_gradients(built, 4, random)[0] > 1e-3);
}

TEST_CASE("A linear layer without normalisation keeps the gradient in the mean") {
    const architecture built{.width = 64, .depth = 20, .phi = identity};
    gradus::random_generator random(5);
    const std::vector<double> squares = squared_gradients(built, 8, random);
    double growth = 0;
    for (std::size_t l = 1; l < squares.size(); ++l) growth += squares[l - 1] / squares[l] / 20;
    CHECK(growth == Approx(1).margin(0.1));
}
