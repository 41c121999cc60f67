#include <gradus/networks/boltzmann.hpp>

constexpr auto log_p = log_likelihood(gradus::rbm<1, 1>(), {{1.0}});
