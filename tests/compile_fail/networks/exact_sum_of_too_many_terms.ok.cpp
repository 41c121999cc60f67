#include <gradus/networks/boltzmann.hpp>

double exact(const gradus::rbm<30, 20>& machine) { return log_partition(machine); }
