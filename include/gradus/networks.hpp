#pragma once

/// Layer 4, the networks: shapes known to the compiler or at run time, one set of equations. What
/// is proved of a given network is in <gradus/networks/proofs.hpp>, for whoever asserts it.
#include <gradus/networks/arrays.hpp>
#include <gradus/networks/backpropagation.hpp>
#include <gradus/networks/boltzmann.hpp>
#include <gradus/networks/cells.hpp>
#include <gradus/networks/gradient_profile.hpp>
#include <gradus/networks/in_each_step.hpp>
#include <gradus/networks/layers.hpp>
#include <gradus/networks/matrix.hpp>
#include <gradus/networks/mean.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/norm.hpp>
#include <gradus/networks/on_heap.hpp>
#include <gradus/networks/operations.hpp>
#include <gradus/networks/phase.hpp>
#include <gradus/networks/propagation.hpp>
#include <gradus/networks/requirements.hpp>
#include <gradus/networks/runtime_autoencoder.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/networks/shapes.hpp>
#include <gradus/networks/spectrum.hpp>
#include <gradus/networks/truncated_bptt.hpp>
#include <gradus/networks/vectors.hpp>
