// Article 003, "Vanishing Gradient Problem in Deep Neural Nets": its claims in their order.
// Compiled is checked.

#include <gradus.hpp>
#include <gradus/theory/theorems.hpp>

namespace {

using gradus::certainly_greater, gradus::certainly_in, gradus::certified, gradus::constant,
    gradus::interval, gradus::neuron, gradus::proved, gradus::rational, gradus::relu,
    gradus::sigmoid, gradus::slope_reach, gradus::proof_text, gradus::text_of;
namespace theorems = gradus::theorems;

// Claim 12: n layers multiply n slopes and n − 1 weights (and the slope of the cost).
static_assert(text_of(theorems::chain::gradient_of<3>.bias[0]) == proof_text("w2 w3 s1 s2 s3 c"));

// Claim 13: the slope has the maximum 0.25 and is often much smaller: below 0.1 beyond 2.06344,
// but not yet at 2.0634.
static_assert(proved<theorems::slope::is_at_most_a_quarter()>);
static_assert(proved<theorems::slope::falls_from_zero()>);
static_assert(proved<theorems::slope::reaches_beta()>);
constexpr auto tenth = constant<interval<double>>(1, 10);
static_assert(certainly_in(slope_reach(tenth), {2.06343, 2.06344}));
static_assert(certified<theorems::slope::stays_below(tenth, 2.06344)>);
static_assert(certainly_greater(sigmoid.derivative(interval<double>(2.0634)), tenth));

// Claim 14, "the gradient is always less than zero", is false: 0 < σ′ ≤ ¼. (Less than one.)
static_assert(proved<theorems::slope::as_a_quotient()>);
static_assert(proved<theorems::slope::is_positive()>);

// Claim 18: a gradient grows where |wσ′| > 1, which the slope alone cannot do.
static_assert(proved<theorems::equation_123::large_weight_is_needed()>);

// Claim 21: relu has slope 1 above 0 and 0 below; at 0 every slope in [0, 1] is a subgradient.
static_assert(relu.derivative(rational(1, 1000)) == rational(1));
static_assert(relu.derivative(rational(-1, 1000)) == rational(0));
static_assert(theorems::rectifiers::slopes_of_relu_at_zero());
static_assert(proved<theorems::rectifiers::subgradient_right_of_zero()>);
static_assert(proved<theorems::rectifiers::subgradient_left_of_zero()>);

// Claim 22, "we don't have to worry about vanishing gradient anymore", is false: with w = ½ a chain
// of four relus has the gradient (½)³, and Xavier's variance halves a relu layer's.
constexpr auto half = neuron(rational(1, 2), rational(0), relu);
static_assert(chain_product(make_chain(half, half, half, half), rational(1), rational(1)).bias[0]
              == rational(1, 8));
static_assert(proved<theorems::variance::xavier_halves_relu()>);

} // namespace
