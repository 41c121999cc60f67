#pragma once

/// fast: kernels for mini-batches, and the trainer, evaluation and diagnosis that use them.
#include <gradus/training/fast/batch_diagnose.hpp>
#include <gradus/training/fast/batch_evaluation.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/fast/whole_batches.hpp>
