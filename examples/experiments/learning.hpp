#pragma once

#include "digits.hpp"

#include <gradus/networks/gradient_profile.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/fast/batch_evaluation.hpp>
#include <gradus/training/fast/batch_trainer.hpp>

/// What digits.hpp declares, for the files that compile it.
namespace experiments {

template <class Network>
double right_answers(const Network& net, const samples& images) {
    return gradus::batch_accuracy(net, images);
}

template <class Network>
double training_cost(const Network& net, const setting& given) {
    return gradus::batch_mean_cost(net, first_images(given), gradus::cross_entropy);
}

template <class Network>
std::vector<double> hidden_norms(const Network& net, const setting& given) {
    const auto norms = gradus::gradient_profile(net, first_images(given), gradus::cross_entropy);
    return {norms.data(), norms.data() + norms.size() - 1};
}

template <class Network, class Optimiser>
void learn(Network& net, const samples& training, const Optimiser& optimiser, std::size_t epochs,
           gradus::random_generator& random, const std::function<void(std::size_t)>& on_epoch) {
    auto trainer = gradus::make_batch_trainer(net, gradus::cross_entropy, optimiser, 10);
    for (std::size_t epoch = 1; epoch <= epochs; ++epoch) {
        trainer.train_epoch(net, training, random);
        on_epoch(epoch);
    }
}

template <class Network, class Optimiser>
void take_steps(Network& net, const setting& given, const Optimiser& optimiser, std::size_t steps,
                std::size_t batch_size) {
    auto trainer = gradus::make_batch_trainer(net, gradus::cross_entropy, optimiser, batch_size);
    std::vector<std::size_t> indices(batch_size);
    for (std::size_t k = 0; k < steps; ++k) {
        for (std::size_t i = 0; i < batch_size; ++i)
            indices[i] = (k * batch_size + i) % given.data.training.size();
        trainer.step(net, given.data.training, indices);
    }
}

} // namespace experiments
