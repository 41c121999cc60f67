#include <gradus/theory/theorems/gates.hpp>

using namespace gradus::theorems::gates;
using letter = gradus::dual<ring>;

static_assert(
    gradus::proved<gradus::equal(gradus::lstm_step<letter>(f, {c, p}, i, g).derivative, f* p)>);
