#include <gradus/networks/boltzmann.hpp>

inline constexpr gradus::rbm<3, 1> machine;
