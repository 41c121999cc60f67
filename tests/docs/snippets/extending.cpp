// The code of docs/extending.md.

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/theory.hpp>
#include <gradus/training.hpp>

#include <optional>

namespace my {

/// mish(z) = z·tanh(ln(1 + e^z)), slope tanh(s) + z·tanh′(s)·σ(z) with s = ln(1 + e^z).
struct mish_activation {
    template <gradus::AnalyticScalar T>
    constexpr T operator()(const T& z) const {
        return z * gradus::tanh(gradus::softplus(z));
    }
    template <gradus::AnalyticScalar T>
    constexpr T derivative(const T& z) const {
        const T s = gradus::softplus(z);
        return gradus::tanh(s) + z * gradus::tanh.derivative(s) * gradus::sigmoid(z);
    }
};
inline constexpr mish_activation mish{};

/// C = ¼(a − y)⁴, δ = (a − y)³σ′(z): large errors count more than with the square.
struct quartic_cost {
    template <class Activation, gradus::Scalar T>
    constexpr T operator()(const Activation&, const T&, const T& a, const T& y) const {
        return gradus::pown(a - y, 4) / T(4);
    }
    template <class Activation, gradus::Scalar T>
    constexpr T delta(const Activation& activation, const T& z, const T& a, const T& y) const {
        return gradus::pown(a - y, 3) * activation.derivative(z);
    }
};

} // namespace my

namespace snippet {

using gradus::certified, gradus::dense, gradus::dual, gradus::interval;

// Dual numbers differentiate the value, and the slope must be that.
constexpr auto at_1 = my::mish(dual<double>::variable(1.0));
static_assert(at_1.derivative - my::mish.derivative(1.0) < 1e-15);
static_assert(my::mish.derivative(1.0) - at_1.derivative < 1e-15);

// A bound on its slopes, for every z of a range.
constexpr auto slope = [](const auto& z) { return my::mish.derivative(z); };
static_assert(
    certified<gradus::prove_at_most(gradus::by_slope(slope), 1.09, interval<double>(-8, 20))>);

// A network with it, trained by any optimiser.
double cost_after_ten_epochs() {
    auto net = gradus::make_network<double>(dense<2, 8>(my::mish), dense<8, 2>(gradus::softmax));
    gradus::random_generator random(1);
    initialise(net, random);
    auto samples = make_examples(gradus::make_xor(200, 0.1, random), net);
    gradus::trainer training(net, gradus::cross_entropy, gradus::adam(net, {}), 10);
    for (int epoch = 0; epoch < 10; ++epoch) training.train_epoch(net, samples, random);
    return mean_cost(net, samples, gradus::cross_entropy);
}

// What the library may be told of it besides.
struct known_mish_activation : my::mish_activation {
    static constexpr gradus::bounds slopes() {
        return {gradus::rational(-12, 100), gradus::rational(109, 100)};
    }
    static constexpr gradus::rational saturating_slope() { return {11, 100}; }
    static constexpr std::optional<gradus::rational> rectifier_slope() { return {0}; }
};
static_assert(gradus::slope_bound(known_mish_activation{}) == gradus::rational(109, 100));

// ∂C/∂z of one sigmoid neuron at z = ½, with the target 1.
constexpr auto z = dual<double>::variable(0.5);
constexpr auto cost = my::quartic_cost{}(gradus::sigmoid, z, gradus::sigmoid(z), dual<double>(1.0));
constexpr double delta = my::quartic_cost{}.delta(gradus::sigmoid, 0.5, gradus::sigmoid(0.5), 1.0);
static_assert(cost.derivative - delta < 1e-16 && delta - cost.derivative < 1e-16);

} // namespace snippet
