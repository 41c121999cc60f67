// expect-error: a restricted Boltzmann machine has at least one visible and one hidden unit
#include <gradus/networks/boltzmann.hpp>

inline constexpr gradus::rbm<3, 0> machine;
