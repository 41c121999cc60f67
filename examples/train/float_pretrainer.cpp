#include "make_pretrainer.hpp"

// Here pre-training in float is compiled.
template std::unique_ptr<train::chosen_pretrainer<float>>
train::make_pretrainer(const training_choice&, const chosen_network<float>&, bool);
