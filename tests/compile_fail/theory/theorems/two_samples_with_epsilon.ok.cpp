#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation;

constexpr rewriting root_of_two{sqr(s) - sqr(d)};
constexpr field through = batch_normalisation_gradient<field>(
    theorems::batch_normalisation::gamma, s, g_mean + g, g_mean, x_hat(), g* x_hat());

static_assert(proved<equal(root_of_two, through, 0)>);
