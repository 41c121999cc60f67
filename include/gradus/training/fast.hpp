#pragma once

/// fast: kernels for shapes known at compile time, and the trainer that uses them.
#include <gradus/training/fast/batch_evaluation.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
