#pragma once

/// boltzmann: machines that give every state a probability by its energy.
#include <gradus/networks/boltzmann/energy.hpp>
#include <gradus/networks/boltzmann/exact.hpp>
#include <gradus/networks/boltzmann/expected.hpp>
#include <gradus/networks/boltzmann/gibbs.hpp>
#include <gradus/networks/boltzmann/rbm.hpp>
#include <gradus/networks/boltzmann/units.hpp>
