#include "fast_learner.hpp"

// Here the learner for float is compiled.
template std::unique_ptr<train::learner>
train::make_typed_learner<float>(const training_choice&, const gradus::training_and_test&);
