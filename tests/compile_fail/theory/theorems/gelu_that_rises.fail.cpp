// expect-error: this statement is false: on shown::range the function takes shown::values
#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using namespace gradus;

static_assert(certified<prove_increasing(gelu, {-0.76, 8})>);
