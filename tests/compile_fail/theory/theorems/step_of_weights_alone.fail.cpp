// expect-error: this step is false
#include <gradus/theory/theorems/chain.hpp>

using namespace gradus;
using namespace theorems::chain;

inline constexpr auto& g = gradient_of<1>;

static_assert(proved<equal(slope_against(g, std::index_sequence<0>{}), -(sqr(g.weight[0])))>);
