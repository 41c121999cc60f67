// expect-error: left_side<.*-
// expect-error: right_side<.*"0"
#include <gradus/core/claim.hpp>
#include <gradus/networks/boltzmann.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/logarithmic.hpp>
#include <gradus/numbers/rational.hpp>

using gradus::rational;
using number = gradus::logarithmic<rational>;
using dual = gradus::dual<number>;

/// e^a = e^b = 1, e^w = 2, and the derivative by a or by b.
constexpr auto machine = [](int by_a, int by_b) {
    gradus::rbm<1, 1, dual> machine;
    machine.a()[0] = dual(0, by_a);
    machine.b()[0] = dual(0, by_b);
    machine.W()(0, 0) = dual(number::ln(2), 0);
    return machine;
};
constexpr gradus::distribution<dual, 1> shares{{number(rational(2, 3)), number(rational(1, 3))}};
/// The curl of a step: 0 for a gradient, whose derivatives are symmetric.
constexpr auto curl = [](const auto& step) {
    return (step(machine(0, 1)).a[0].derivative - step(machine(1, 0)).b[0].derivative).rest;
};
constexpr auto divergence = [](const auto& machine) {
    return expected_contrastive_divergence(machine, shares, 1)[gradus::zero];
};
constexpr auto gradient = [](const auto& machine) {
    auto step = expected_statistics(machine, shares);
    add_model_statistics(machine, step, dual(-1));
    return step[gradus::zero];
};
static_assert(gradus::proved<gradus::equal(curl(divergence), 0)>);
