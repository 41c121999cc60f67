#include "learning.hpp"

namespace experiments {

template double right_answers(const softmax_network&, const samples&);
template double training_cost(const softmax_network&, const setting&);
template std::vector<double> hidden_norms(const softmax_network&, const setting&);
template void learn(softmax_network&, const samples&, const gradus::sgd&, std::size_t,
                    gradus::random_generator&, const std::function<void(std::size_t)>&);

} // namespace experiments
