#include <gradus/networks/matrix.hpp>
#include <gradus/theory/proof.hpp>

using gradus::certified, gradus::matrix, gradus::rational;
using gradus::prove_norm_above, gradus::prove_norm_at_most;

using I = gradus::interval<double>;

constexpr matrix<I, 1, 1> W({{I(-1, 1)}});
static_assert(certified<prove_norm_at_most(W, 2)>);
