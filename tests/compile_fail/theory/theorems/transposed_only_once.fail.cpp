// expect-error: this step is false
#include <gradus/theory/theorems/spectral_norm.hpp>

using namespace gradus;
using namespace theorems::spectral_norm;

inline constexpr transposed<by_rows<ring, 2, 3>> of_W{W};

static_assert(proved<equal(of_W(2, 1), W(0, 1))>);
