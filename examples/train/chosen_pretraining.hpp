#pragma once

#include "chosen_network.hpp"
#include "options.hpp"

#include <gradus/training/pretraining/pretrain.hpp>

#include <memory>
#include <string>
#include <tuple>

namespace train {

template <class T>
using chosen_pretrainer = gradus::pretrainer<chosen_network<T>>;

/// What --pretrain says. An autoencoder is to give back numbers in [0, 1] where all inputs are
/// such, and any numbers otherwise.
std::unique_ptr<chosen_pretrainer<float>> make_pretrainer(const training_choice& chosen,
                                                          const chosen_network<float>& net,
                                                          bool is_between_0_and_1);
std::unique_ptr<chosen_pretrainer<double>> make_pretrainer(const training_choice& chosen,
                                                           const chosen_network<double>& net,
                                                           bool is_between_0_and_1);

/// An optimiser and pre-training in one checkpoint.
template <class Optimiser, class Pretrainer>
class with_pretraining {
  public:
    with_pretraining(Optimiser& optimiser, Pretrainer& pretrainer)
        : optimiser_(optimiser), pretrainer_(pretrainer) {}

    std::string name() const { return std::string(optimiser_.name()) + ", " + pretrainer_.name(); }
    auto memory() const { return std::tuple_cat(optimiser_.memory(), pretrainer_.memory()); }

  private:
    Optimiser& optimiser_;
    Pretrainer& pretrainer_;
};

} // namespace train
