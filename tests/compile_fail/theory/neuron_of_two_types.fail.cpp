// expect-error-within 12: a neuron's w and b have one type
#include <gradus/activations.hpp>
#include <gradus/theory/chain_product.hpp>

constexpr auto chain = gradus::make_chain(gradus::neuron(0.5, 1, gradus::sigmoid));
