// expect-error: exact_sum<30, 40>::has_two_to_the_power_of<30>::terms
// expect-error: an exact sum over the states of a restricted Boltzmann machine has 2\^n terms
#include <gradus/networks/boltzmann.hpp>

double exact(const gradus::rbm<30, 40>& machine) { return log_partition(machine); }
