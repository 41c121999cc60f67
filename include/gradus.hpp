#pragma once

/// Gradus: the unstable gradient problem, evaluated, differentiated, proved and watched.
/// Everything but the run-time training, which has <gradus/training.hpp>.
#include <gradus/core/requirements.hpp>
#include <gradus/activations.hpp>
#include <gradus/core.hpp>
#include <gradus/networks.hpp>
#include <gradus/numbers.hpp>
#include <gradus/theory.hpp>
