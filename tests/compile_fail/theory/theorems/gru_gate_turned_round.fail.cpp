// expect-error: this step is false
#include <gradus/theory/theorems/gates.hpp>

using namespace gradus::theorems::gates;
using letter = gradus::dual<ring>;

static_assert(
    gradus::proved<gradus::equal(gradus::gru_step<letter>(z, {h, p}, n).derivative, (1 - z) * p)>);
