// expect-error: this statement is false: on shown::range the function takes shown::values
#include <gradus/numbers/interval.hpp>
#include <gradus/theory/theorems/no_identity_neuron.hpp>

using namespace gradus;
using namespace gradus::literals;

static_assert(
    certified<theorems::no_identity_neuron::error_alternates(0.056050384441152_interval, 1)>);
