// expect-error: a state of binary units|invalid_argument|throw
#include <gradus/networks/boltzmann.hpp>

constexpr auto log_p = log_likelihood(gradus::rbm<1, 1>(), {{0.5}});
