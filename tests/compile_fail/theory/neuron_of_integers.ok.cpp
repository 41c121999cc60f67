#include <gradus/activations.hpp>
#include <gradus/theory/chain_product.hpp>

constexpr auto chain = gradus::make_chain(gradus::neuron(1.0, 0.0, gradus::sigmoid));
