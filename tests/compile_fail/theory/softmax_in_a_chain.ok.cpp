#include <gradus/activations.hpp>
#include <gradus/theory/chain_product.hpp>

constexpr auto chain = gradus::make_chain(gradus::neuron(0.5, 1.0, gradus::sigmoid));
constexpr auto gradient = gradus::chain_product(chain, 1.0, 1.0);
