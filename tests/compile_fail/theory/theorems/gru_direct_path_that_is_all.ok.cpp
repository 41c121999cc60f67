#include <gradus/theory/theorems/gates.hpp>

using namespace gradus::theorems::gates;
using letter = gradus::dual<ring>;

// The direct path is the whole derivative where gate and candidate do not see the state.

static_assert(gradus::proved<
              gradus::equal(gradus::gru_step<letter>({z, 0}, {h, p}, {n, 0}).derivative, z* p)>);
