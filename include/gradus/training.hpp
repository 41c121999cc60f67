#pragma once

/// Layer 5, training: networks learn from data at run time. Needs zlib for the data files.
#include <gradus/training/costs.hpp>
#include <gradus/training/data_error.hpp>
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
#include <gradus/training/orthogonal.hpp>
#include <gradus/training/random.hpp>
#include <gradus/training/sgd.hpp>
#include <gradus/training/trainer.hpp>
