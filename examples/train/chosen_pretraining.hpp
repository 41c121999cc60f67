#pragma once

#include "chosen_network.hpp"
#include "options.hpp"

#include <gradus/training/pretraining/pretrain.hpp>

#include <memory>

namespace train {

template <class T>
using chosen_pretrainer = gradus::pretrainer<chosen_network<T>>;

/// What --pretrain says. An autoencoder is to give back numbers in [0, 1] where all inputs are
/// such, and any numbers otherwise. For float and double compiled apart.
template <class T>
std::unique_ptr<chosen_pretrainer<T>> make_pretrainer(const training_choice& chosen,
                                                      const chosen_network<T>& net,
                                                      bool is_between_0_and_1);

} // namespace train
