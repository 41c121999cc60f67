#include <gradus/networks/matrix.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/theory/proof.hpp>

using gradus::certified, gradus::matrix, gradus::rational;
using gradus::prove_norm_above, gradus::prove_norm_at_most;

constexpr matrix<double, 1, 1> W;
static_assert(certified<prove_norm_at_most(W, 1)>);
