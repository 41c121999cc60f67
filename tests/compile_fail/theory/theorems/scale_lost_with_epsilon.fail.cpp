// expect-error: this step is false
#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation;

// BN(aWx) = BN(Wx): not with an ε, for the root is not multiplied by a.
static_assert(proved<root.equal(sqr(a* s), sqr(a) * v + epsilon)>);
