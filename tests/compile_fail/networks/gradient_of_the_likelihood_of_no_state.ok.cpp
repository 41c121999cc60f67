#include <gradus/networks/boltzmann.hpp>

constexpr gradus::vector<double, 1> data[] = {{{1}}};
constexpr auto gradient = log_likelihood_gradient(gradus::rbm<1, 1>(), data);
