#include "make_pretrainer.hpp"

// Here pre-training in double is compiled.
template std::unique_ptr<train::chosen_pretrainer<double>>
train::make_pretrainer(const training_choice&, const chosen_network<double>&, bool);
