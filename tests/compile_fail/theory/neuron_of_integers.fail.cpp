// expect-error-within 12: a neuron's w and b are a scalar such as double, not integers
#include <gradus/activations.hpp>
#include <gradus/theory/chain_product.hpp>

constexpr auto chain = gradus::make_chain(gradus::neuron(1, 0, gradus::sigmoid));
