// expect-error: a state of binary units|invalid_argument|throw
#include <gradus/networks/boltzmann.hpp>

constexpr gradus::vector<double, 1> data[] = {{{2}}};
constexpr auto gradient = log_likelihood_gradient(gradus::rbm<1, 1>(), data);
