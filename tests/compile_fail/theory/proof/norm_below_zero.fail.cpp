// expect-error: this statement about the norm of a matrix W is false
#include <gradus/networks/matrix.hpp>
#include <gradus/theory/proof.hpp>

using gradus::certified, gradus::matrix, gradus::rational;
using gradus::prove_norm_above, gradus::prove_norm_at_most;

constexpr matrix<rational, 1, 1> W({{1}});

static_assert(certified<prove_norm_at_most(W, -1)>);
