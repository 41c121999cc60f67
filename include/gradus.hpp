#pragma once

/// Gradus: the unstable gradient problem, evaluated, differentiated, proved and watched.
/// Everything but the training at run time, <gradus/training.hpp>, and what is proved of the
/// theory, <gradus/theory/theorems.hpp>, for which only a unit that asserts it should pay.
#include <gradus/core/requirements.hpp>
#include <gradus/activations.hpp>
#include <gradus/core.hpp>
#include <gradus/networks.hpp>
#include <gradus/numbers.hpp>
#include <gradus/theory.hpp>
