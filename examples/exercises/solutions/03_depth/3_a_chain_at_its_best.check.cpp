static_assert(exercise::number(your_b));
static_assert(exercise::number(your_gradient));
namespace check_3_3 {
using box = gradus::interval<double>;
constexpr gradus::neuron first(box(1), box(0), gradus::sigmoid);
constexpr gradus::neuron next(box(1), box(1.0 * your_b), gradus::sigmoid);
constexpr auto found =
    gradus::chain_product(gradus::make_chain(first, next, next, next), box(0), box(1));
static_assert(gradus::same_set(found.z[1], 0), "z₂ = a₁ + b is not 0");
static_assert(gradus::same_set(found.bias[0], box(1.0 * your_gradient)),
              "eq. 122 gives another gradient");
} // namespace check_3_3
