#include <gradus/theory/theorems/batch_normalisation.hpp>

using namespace gradus;
using namespace theorems::batch_normalisation;

constexpr field left_over =
    theorems::batch_normalisation::gamma / field(s) * (epsilon / sqr(field(s))) * mean(g * x_hat());
static_assert(proved<equal(root, mean(gradient() * x_hat()), left_over)>);
