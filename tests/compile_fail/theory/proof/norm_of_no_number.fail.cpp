// expect-error: a matrix with an element that is no number
#include <gradus/networks/matrix.hpp>
#include <gradus/theory/proof.hpp>

#include <limits>

using gradus::certified, gradus::matrix, gradus::rational;
using gradus::prove_norm_above, gradus::prove_norm_at_most;

constexpr matrix<double, 1, 1> W({{std::numeric_limits<double>::quiet_NaN()}});
static_assert(certified<prove_norm_at_most(W, 1)>);
