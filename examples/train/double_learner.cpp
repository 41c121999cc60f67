#include "fast_learner.hpp"

#include <memory>

namespace train {

std::unique_ptr<learner> make_double_learner(const training_choice& chosen,
                                             const gradus::training_and_test& data) {
    return make_typed_learner<double>(chosen, data);
}

} // namespace train
