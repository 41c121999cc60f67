#pragma once

#include "options.hpp"

#include <gradus/training/data/mnist_format.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace unstable_gradient {

/// How fast the hidden layers of one network learn, norms[epoch][l − 1], and what it has learnt;
/// epoch 0 is the start.
struct learning_record {
    std::string name;
    std::vector<std::vector<double>> norms;
    std::vector<double> accuracies; ///< on the test images
};

/// Prints the norms of one network's layers at the start, for this seed, in the book, over seeds.
void print_start(const options& chosen, const std::vector<std::size_t>& layers,
                 const gradus::mnist_format_data& data);

/// Prints how the networks are trained.
void print_method(const options& chosen, std::size_t training_images);

/// Trains one network and prints what becomes of the norms and of the accuracy.
learning_record print_training(const options& chosen, const std::vector<std::size_t>& layers,
                               const gradus::mnist_format_data& data);

/// Both, for every network.
std::vector<learning_record> network_section(const options& chosen,
                                             const gradus::mnist_format_data& data);

} // namespace unstable_gradient
