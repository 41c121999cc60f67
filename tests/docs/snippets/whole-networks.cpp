// The code of docs/whole-networks.md.

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/networks/proofs.hpp>
#include <gradus/training/checkpoints/read_npy.hpp>
#include <gradus/training/costs/cost_functions.hpp>

#include <cstddef>
#include <filesystem>

namespace {

using gradus::box_around, gradus::certified, gradus::dense, gradus::interval, gradus::layer_c;
using gradus::matrix, gradus::norm, gradus::one, gradus::outcome, gradus::sigmoid, gradus::vector;

constexpr auto net = [] {
    auto start = gradus::make_network<double>(dense<2, 3>(sigmoid), dense<3, 3>(sigmoid),
                                              dense<3, 3>(sigmoid), dense<3, 1>(sigmoid));
    start.W(one) = matrix<double, 3, 2>({{0.8, -0.6}, {0.3, 0.9}, {-0.7, 0.5}});
    start.W(layer_c<2>) =
        matrix<double, 3, 3>({{0.9, -0.4, 0.2}, {0.1, 0.7, -0.8}, {0.5, 0.6, 0.3}});
    start.W(layer_c<3>) =
        matrix<double, 3, 3>({{-0.6, 0.8, 0.1}, {0.7, 0.2, -0.5}, {0.4, -0.9, 0.6}});
    start.W(layer_c<4>) = matrix<double, 1, 3>({{0.9, -0.7, 0.8}});
    return start;
}();

// All inputs between 0 and 1; all weights and biases that differ by at most 1/1000 from these.
constexpr vector<interval<double>, 2> square{{{0, 1}, {0, 1}}};
constexpr auto box = box_around(net, 1e-3);

constexpr auto gradient =
    gradus::gradient_over(box, square, vector<double, 1>{{1}}, gradus::quadratic, {.slopes = true});
static_assert(certainly_in(norm(gradient[layer_c<0>].b), {0.0004, 0.0013})); // ‖∂C/∂b¹‖
static_assert(certainly_in(norm(gradient[layer_c<3>].b), {0.084, 0.088}));   // ‖∂C/∂b⁴‖

// ‖δ¹‖ ≤ 0.013‖δ⁴‖, whatever the cost and the target …
static_assert(certified<gradus::prove_vanishing(box, square, 0.013)>);
static_assert(gradus::prove_vanishing(box, square, 0.005).how == outcome::refuted);

// … and, whatever the input, ‖δ¹‖ ≤ 0.015‖δ⁴‖.
constexpr auto any = interval<double>::entire();
static_assert(
    certified<gradus::prove_vanishing(box, vector<interval<double>, 2>{{any, any}}, 0.015)>);

// Two classes: of all inputs within 0.05 of this one the second output is the larger.
constexpr auto two_classes = [] {
    auto start =
        gradus::make_network<double>(dense<2, 2>(gradus::tanh), dense<2, 2>(gradus::softmax));
    start.W(one) = matrix<double, 2, 2>({{1, -2}, {2, 1}});
    start.W(layer_c<2>) = matrix<double, 2, 2>({{1, -1}, {-1, 1}});
    return start;
}();
constexpr vector<double, 2> sample{{0.5, 0.25}};
static_assert(certified<gradus::prove_class(two_classes, box_around(sample, 0.05), 1)>);
static_assert(gradus::prove_class(two_classes, box_around(sample, 5), 1).how == outcome::too_close);

// The cost of exclusive or, as a function of all parameters of a network.
struct exclusive_or {
    struct sample {
        vector<double, 2> x;
        vector<double, 1> y;
    } all[4]{{{{0, 0}}, {{0}}}, {{{0, 1}}, {{1}}}, {{{1, 0}}, {{1}}}, {{{1, 1}}, {{0}}}};
    constexpr const sample* begin() const { return all; }
    constexpr const sample* end() const { return all + 4; }
};
constexpr gradus::cost_surface cost(exclusive_or{}, gradus::cross_entropy, 0);
constexpr auto start = [] {
    auto small = gradus::make_network<double>(dense<2, 2>(gradus::tanh), dense<2, 1>(sigmoid));
    small.W(one) = matrix<double, 2, 2>({{0.5, 0.25}, {-0.75, 1}});
    small.b(one) = vector<double, 2>{{0.125, -0.5}};
    small.W(layer_c<2>) = matrix<double, 1, 2>({{0.75, -1}});
    small.b(layer_c<2>) = vector<double, 1>{{0.25}};
    return small;
}();

// Each step of gradient descent with 0 < η ≤ 1 takes at least ½η‖∇C‖² from it.
static_assert(certified<gradus::prove_descent(cost, start, 1, 0.5)>);

} // namespace

// The same at run time, of a network from files of weights.
double reaches_layer_1(const std::filesystem::path& folder, double epsilon) {
    auto trained =
        gradus::make_runtime_network<double>({784, 30, 30, 30, 30, 10}, sigmoid, gradus::softmax);
    gradus::import_npy(folder, trained); // W1.npy, b1.npy, W2.npy, …
    const vector<double, gradus::dynamic> image(784);
    return bound_errors(trained, box_around(image, epsilon)).whole;
}
