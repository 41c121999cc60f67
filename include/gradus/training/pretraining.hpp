#pragma once

/// Unsupervised: layers that learn from inputs alone, one after the other, before a network of them
/// is trained.
#include <gradus/training/pretraining/batch_autoencoder_trainer.hpp>
#include <gradus/training/pretraining/contrastive_divergence.hpp>
#include <gradus/training/pretraining/contrastive_step.hpp>
#include <gradus/training/pretraining/greedy_layer.hpp>
#include <gradus/training/pretraining/pretrain.hpp>
#include <gradus/training/pretraining/pretraining_by_autoencoders.hpp>
#include <gradus/training/pretraining/pretraining_by_rbms.hpp>
