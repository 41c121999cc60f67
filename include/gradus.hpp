#pragma once

/// Gradus: the unstable gradient problem, evaluated, differentiated, proved and watched.
/// Everything but the training at run time, <gradus/training.hpp>, and that for which only a unit
/// that asserts it should pay: what is proved of the theory, <gradus/theory/theorems.hpp>, what it
/// forecasts, <gradus/theory/forecast.hpp>, and proofs of a given network,
/// <gradus/networks/proofs.hpp>.
#include <gradus/core/requirements.hpp>
#include <gradus/activations.hpp>
#include <gradus/core.hpp>
#include <gradus/networks.hpp>
#include <gradus/numbers.hpp>
#include <gradus/theory.hpp>
