// expect-error: a matrix is asked for a row that it does not have
#include <gradus/networks.hpp>

constexpr gradus::matrix<double, 1, 2> W({{3, 4}});
static_assert(W(1, 0) == 4);
