#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation;

static_assert(proved<root.equal(sqr(a* s), sqr(a) * (v + epsilon))>);
