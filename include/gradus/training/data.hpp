#pragma once

/// data: samples: read, generated, split, scaled and put into mini-batches.
#include <gradus/training/data/checksum_of_samples.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/data/idx.hpp>
#include <gradus/training/data/image_examples.hpp>
#include <gradus/training/data/labelled_samples.hpp>
#include <gradus/training/data/mini_batches.hpp>
#include <gradus/training/data/mnist_format.hpp>
#include <gradus/training/data/sample_generators.hpp>
#include <gradus/training/data/sample_split.hpp>
#include <gradus/training/data/standardise.hpp>
