#include <gradus/theory/theorems/softmax.hpp>

using namespace gradus;
using namespace theorems::softmax;

static_assert(proved<equal(derivative(D, p[1]), -p[1] * p[0])>);
