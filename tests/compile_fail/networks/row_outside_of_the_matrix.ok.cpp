#include <gradus/networks.hpp>

constexpr gradus::matrix<double, 1, 2> W({{3, 4}});
static_assert(W(0, 1) == 4);
