#include <gradus/networks/matrix.hpp>
#include <gradus/theory/proof.hpp>

using gradus::certified, gradus::matrix, gradus::rational;
using gradus::prove_norm_above, gradus::prove_norm_at_most;

constexpr matrix<rational, 2, 2> W({{1, 1}, {0, 1}}); // of the norm 1.618…

static_assert(certified<prove_norm_at_most(W, rational(17, 10))>);
