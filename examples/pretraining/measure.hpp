#pragma once

#include "options.hpp"

#include <gradus/training/data/labelled_samples.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace pretraining {

/// Where a network begins.
enum class start {
    uniform,      ///< W ~ U[±1/√n_in], b = 0
    glorot,       ///< xavier_uniform
    he,           ///< he_normal, for relu
    machines,     ///< uniform, then restricted Boltzmann machines
    autoencoders, ///< uniform, then denoising autoencoders
};

/// A row of the table.
struct setup {
    std::string name;
    start begins = start::uniform;
    std::size_t depth = 0;
    double learning_rate = 0.1;
    bool is_relu = false;
    bool is_normalised = false;
    std::size_t epochs = 0;
};

/// What the network makes of the images after an epoch.
struct epoch {
    double training_cost, training_error;
    double test_cost, test_error;
};

/// One training. The gradients are the means over 200 images of ‖∂C/∂b^l‖, before the first epoch
/// and after the last.
struct run {
    std::vector<epoch> epochs; ///< the first is the start
    std::vector<double> gradients_at_start, gradients_at_end;
    double seconds_before = 0;          ///< of pre-training
    double seconds = 0;                 ///< of training, with its measurements
    std::vector<float> filters;         ///< of the first layer, neuron after neuron
    std::vector<float> reconstructions; ///< of the first test images, after pre-training
};

struct row {
    setup what;
    std::vector<run> runs; ///< one a seed
};

struct images {
    gradus::labelled_samples training, test;
    std::size_t rows, columns;
};
/// Errors: gradus::data_error; std::runtime_error for fewer images than are asked for.
images read_images(const options& chosen);

inline constexpr std::size_t shown_images = 10;

/// The rows of the table, and those of the comparison of errors.
std::vector<setup> table_setups(const options& chosen);
std::vector<setup> error_setups(const options& chosen);
inline constexpr std::size_t least_error_seeds = 5;

/// Trains all, some at the same time: each by itself, so that no number depends on how many.
/// Calls tell(done, all) on the way from one thread at a time, in units of work.
using progress = std::function<void(std::size_t, std::size_t)>;
std::vector<row> measure(const std::vector<setup>& setups, std::size_t seeds, const images& data,
                         const options& chosen, const progress& tell);

} // namespace pretraining
