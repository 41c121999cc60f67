#include "make_pretrainer.hpp"

namespace train {

std::unique_ptr<chosen_pretrainer<float>> make_pretrainer(const training_choice& chosen,
                                                          const chosen_network<float>& net,
                                                          bool is_between_0_and_1) {
    return make_pretrainer_of<float>(chosen, net, is_between_0_and_1);
}

} // namespace train
