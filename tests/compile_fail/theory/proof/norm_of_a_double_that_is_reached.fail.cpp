// expect-error: this statement about the norm of a matrix W is undecided
#include <gradus/networks/matrix.hpp>
#include <gradus/theory/proof.hpp>

using gradus::certified, gradus::matrix, gradus::rational;
using gradus::prove_norm_above, gradus::prove_norm_at_most;

constexpr matrix<double, 2, 2> W({{0.6, 0.8}, {-0.8, 0.6}});

static_assert(certified<prove_norm_at_most(W, 1)>);
