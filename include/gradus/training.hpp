#pragma once

/// Layer 5, training: networks learn from data at run time. Needs zlib for the data files.
#include <gradus/training/adam.hpp>
#include <gradus/training/adjusted.hpp>
#include <gradus/training/clipping.hpp>
#include <gradus/training/costs.hpp>
#include <gradus/training/data_error.hpp>
#include <gradus/training/early_stopping.hpp>
#include <gradus/training/evaluation.hpp>
#include <gradus/training/example.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/fitting.hpp>
#include <gradus/training/gzip_input.hpp>
#include <gradus/training/idx.hpp>
#include <gradus/training/image_examples.hpp>
#include <gradus/training/initialisers.hpp>
#include <gradus/training/mini_batches.hpp>
#include <gradus/training/mnist_format.hpp>
#include <gradus/training/momentum.hpp>
#include <gradus/training/orthogonal.hpp>
#include <gradus/training/parameters.hpp>
#include <gradus/training/random.hpp>
#include <gradus/training/regularisers.hpp>
#include <gradus/training/rmsprop.hpp>
#include <gradus/training/schedules.hpp>
#include <gradus/training/sgd.hpp>
#include <gradus/training/trainer.hpp>
