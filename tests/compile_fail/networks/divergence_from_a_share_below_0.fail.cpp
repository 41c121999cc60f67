// expect-error: is below 0|invalid_argument|throw
#include <gradus/networks/boltzmann.hpp>
#include <gradus/numbers/logarithmic.hpp>
#include <gradus/numbers/rational.hpp>

using gradus::rational;
using number = gradus::logarithmic<rational>;

/// e^a = 2, e^b = 3, e^w = 5: the four states weigh 1, 2, 3 and 30.
constexpr auto machine = [] {
    gradus::rbm<1, 1, number> machine;
    machine.a()[0] = number::ln(2);
    machine.b()[0] = number::ln(3);
    machine.W()(0, 0) = number::ln(5);
    return machine;
}();
constexpr gradus::distribution<number, 1> shares{{2, -1}};
constexpr auto step = expected_contrastive_divergence(machine, shares, 1);
