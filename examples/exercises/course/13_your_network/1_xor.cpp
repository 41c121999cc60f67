#include "exercise.hpp"

// 13.1  XOR
//
// Two hidden neurons are given: OR, σ(20x + 20y − 10), and NAND ("not both"), σ(−20x − 20y + 30).
// XOR is 1 where both of them are 1. Choose the weights and the bias of the output neuron:
//
//   σ(u·OR + v·NAND + c) > 0.9 for (0, 1) and (1, 0), and < 0.1 for (0, 0) and (1, 1).

using gradus::certified, gradus::dense, gradus::interval, gradus::matrix, gradus::one;
using gradus::prove_above, gradus::prove_below, gradus::sigmoid;

constexpr auto your_u = blank;
constexpr auto your_v = blank;
constexpr auto your_c = blank;

static_assert(filled(your_u), "exercise 13.1: fill in your_u");
static_assert(filled(your_v), "exercise 13.1: fill in your_v");
static_assert(filled(your_c), "exercise 13.1: fill in your_c");

using number = interval<double>;
constexpr auto exclusive_or = [] {
    auto net = gradus::make_network<number>(dense<2, 2>(sigmoid), dense<2, 1>(sigmoid));
    net.W(one) = matrix<number, 2, 2>({{20, 20}, {-20, -20}});
    net.b(one) = {-10, 30};
    net.W(gradus::layer_c<2>) = matrix<number, 1, 2>({{your_u, your_v}});
    net.b(gradus::layer_c<2>) = {your_c};
    return net;
}();
constexpr auto at_y = [](int y) {
    return
        [y](const number& x) { return output(exclusive_or, gradus::vector<number, 2>{x, y})[0]; };
};
static_assert(certified<prove_above(at_y(1), 0.9, {0, 0})>);
static_assert(certified<prove_above(at_y(0), 0.9, {1, 1})>);
static_assert(certified<prove_below(at_y(0), 0.1, {0, 0})>);
static_assert(certified<prove_below(at_y(1), 0.1, {1, 1})>);
