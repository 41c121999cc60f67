// The code of docs/extending.md.

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/theory.hpp>
#include <gradus/theory/forecast.hpp>
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

/// erf(z), a sigmoid that tends to ±1 faster than tanh.
struct erf_activation {
    template <class T>
    constexpr T operator()(const T& z) const {
        using gradus::numbers::erf;
        return erf(z);
    }
    template <class T>
    constexpr T derivative(const T& z) const {
        using gradus::numbers::erf_derivative;
        return erf_derivative(z);
    }
};

// For |y| ≤ 1: erf(x + iy) = erf x + ∫ 2i/√π e^(−(x + it)²) dt and |e^(−(x + it)²)| ≤ e^(t²), so
// that |erf| ≤ 1 + 2e/√π < 4.1, and the slope is at most 2e/√π < 3.1.
constexpr auto rule(const gradus::interval<double>& q) {
    return gradus::mean_field::trapezoid_rule(
        q,
        {.strip = 1, .value = {4.1, 0}, .slope = {3.1, 0}, .is_odd = true, .square_grows = true});
}
constexpr gradus::mean_field::by_intervals<erf_activation> erf{};

constexpr auto moments_of(const erf_activation&, const gradus::interval<double>& q) {
    return rule(q).of(erf);
}
// For prove_one_fixed_point: d/dq E φ², and E φ² ≤ 1.
constexpr auto growth_of_square(const erf_activation&, const gradus::interval<double>& q) {
    return rule(q).growth_of_square(erf);
}
constexpr gradus::mean_field::square_bound bound_of_square(const erf_activation&) {
    return {1, 0, 0};
}

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

// What a deep network of it will do.
constexpr auto deep = gradus::describe_deep<20>(my::erf_activation{}, gradus::xavier_normal{});
static_assert(gradus::trainable<deep>);
static_assert(certified<gradus::prove_one_fixed_point(my::erf_activation{}, {1, 0.125})>);

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
