#include "fast_learner.hpp"

// Here the learner for double is compiled.
template std::unique_ptr<train::learner>
train::make_typed_learner<double>(const training_choice&, const gradus::training_and_test&);
