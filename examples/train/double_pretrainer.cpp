#include "make_pretrainer.hpp"

namespace train {

std::unique_ptr<chosen_pretrainer<double>> make_pretrainer(const training_choice& chosen,
                                                           const chosen_network<double>& net,
                                                           bool is_between_0_and_1) {
    return make_pretrainer_of<double>(chosen, net, is_between_0_and_1);
}

} // namespace train
