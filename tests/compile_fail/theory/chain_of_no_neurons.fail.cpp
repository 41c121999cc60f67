// expect-error-within 12: a chain has at least one neuron
#include <gradus/activations.hpp>
#include <gradus/theory/chain_product.hpp>

using sigmoid = std::remove_const_t<decltype(gradus::sigmoid)>;
constexpr gradus::chain<double> chain{};
