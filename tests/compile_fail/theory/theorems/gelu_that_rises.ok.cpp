#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using namespace gradus;

static_assert(certified<prove_increasing(gelu, {-0.75, 8})>);
