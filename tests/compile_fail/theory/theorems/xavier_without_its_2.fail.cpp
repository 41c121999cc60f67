// expect-error: this step is false
#include <gradus/theory/theorems/variance.hpp>

using namespace gradus;
using namespace theorems::variance;

constexpr claim both_directions_with(const field& v) {
    return equal(variance_through_layer(n_in, v, q) + variance_through_layer(n_out, v, q), 2 * q);
}

static_assert(proved<both_directions_with(1 / (n_in + n_out))>);
