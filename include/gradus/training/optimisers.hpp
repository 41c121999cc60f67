#pragma once

/// optimisers: steps, and what goes with a step: schedules, regularisers, clipping.
#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/optimisers/adamw.hpp>
#include <gradus/training/optimisers/any_optimiser.hpp>
#include <gradus/training/optimisers/clipping.hpp>
#include <gradus/training/optimisers/momentum.hpp>
#include <gradus/training/optimisers/momentum_with_decay.hpp>
#include <gradus/training/optimisers/optimiser_with_memory.hpp>
#include <gradus/training/optimisers/regularisers.hpp>
#include <gradus/training/optimisers/rmsprop.hpp>
#include <gradus/training/optimisers/schedules.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/optimisers/steps.hpp>
#include <gradus/training/optimisers/with_parts.hpp>
