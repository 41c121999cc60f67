// expect-error: this step is false
#include <gradus/theory/theorems/identity_neuron.hpp>

using namespace gradus;

namespace taylor = theorems::identity_neuron::taylor;

constexpr rational_function<taylor::ring> t = taylor::t;
constexpr auto w = 4 * t;
constexpr auto error = identity_error(w, {taylor::T});

// w²/97 − error = e/(2t), which is not negative
static_assert(proved<equal(sqr(w) / 97 - error, taylor::e / (2 * t))>);
