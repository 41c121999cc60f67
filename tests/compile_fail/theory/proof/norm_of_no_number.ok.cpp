#include <gradus/networks/matrix.hpp>
#include <gradus/theory/proof.hpp>

#include <limits>

using gradus::certified, gradus::matrix, gradus::rational;
using gradus::prove_norm_above, gradus::prove_norm_at_most;

constexpr matrix<double, 1, 1> W({{std::numeric_limits<double>::epsilon()}});
static_assert(certified<prove_norm_at_most(W, 1)>);
