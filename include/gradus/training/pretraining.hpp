#pragma once

/// Unsupervised: layers that learn from inputs alone, one after the other, before a network of them
/// is trained.
#include <gradus/training/pretraining/contrastive_divergence.hpp>
#include <gradus/training/pretraining/contrastive_step.hpp>
