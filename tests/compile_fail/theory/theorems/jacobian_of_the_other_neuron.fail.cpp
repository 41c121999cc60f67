// expect-error: this step is false
#include <gradus/theory/theorems/recurrence.hpp>

using namespace gradus;
using namespace theorems::recurrence;

constexpr claim is_a_derivative(const ring& wanted) {
    const by_rows<dual<ring>, 1> W{{{dual<ring>(w[0][0])}}};
    const dual<ring> before[] = {{h[0], ring(1)}};
    const an_activation<ring> phi{ring::variable("a"), slope};
    return equal(recurrent_neuron<dual<ring>>(phi, W, before, x, 0).derivative, wanted);
}

static_assert(proved<is_a_derivative(slope* w[0][1])>);
