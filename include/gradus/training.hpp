#pragma once

/// Layer 5, training: networks learn from data at run time. Each line is a room, or ties them
/// together. What reads data files (files/gzip_input.hpp, data/idx.hpp, data/mnist_format.hpp,
/// data/image_examples.hpp) needs zlib: link with -lz. fast/batch_trainer.hpp may use threads:
/// compile and link with -pthread.
#include <gradus/core/requirements.hpp>
#include <gradus/training/check_memory.hpp>
#include <gradus/training/check_setting.hpp>
#include <gradus/training/checkpoints.hpp>
#include <gradus/training/costs.hpp>
#include <gradus/training/data.hpp>
#include <gradus/training/diagnosis.hpp>
#include <gradus/training/fast.hpp>
#include <gradus/training/files.hpp>
#include <gradus/training/initialisers.hpp>
#include <gradus/training/optimisers.hpp>
#include <gradus/training/parameters.hpp>
#include <gradus/training/pretraining.hpp>
#include <gradus/training/requirements.hpp>
#include <gradus/training/trainer.hpp>
