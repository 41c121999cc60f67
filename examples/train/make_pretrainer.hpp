#pragma once

#include "chosen_pretraining.hpp"

#include <gradus/training/pretraining/pretraining_by_autoencoders.hpp>
#include <gradus/training/pretraining/pretraining_by_rbms.hpp>

namespace train {

template <class T>
std::unique_ptr<chosen_pretrainer<T>> make_pretrainer(const training_choice& chosen,
                                                      const chosen_network<T>& net,
                                                      bool is_between_0_and_1) {
    const gradus::pretraining_settings settings{.epochs = chosen.pretraining_epochs,
                                                .batch_size = chosen.batch};
    if (chosen.pretraining == "rbm") {
        gradus::pretraining_by_rbms method{.learning_rate = chosen.pretraining_eta,
                                           .is_fast = chosen.is_fast};
        method.contrast.k = chosen.gibbs_steps;
        method.contrast.is_persistent = chosen.is_persistent;
        return std::make_unique<chosen_pretrainer<T>>(net, method, settings);
    }
    return std::make_unique<chosen_pretrainer<T>>(
        net,
        gradus::pretraining_by_autoencoders{
            .noise = chosen.input_noise,
            .learning_rate = chosen.pretraining_eta,
            .of_data = is_between_0_and_1 ? gradus::reconstruction::in_unit_interval
                                          : gradus::reconstruction::any_numbers,
            .has_tied_weights = chosen.has_tied_weights,
            .is_fast = chosen.is_fast},
        settings);
}

} // namespace train
