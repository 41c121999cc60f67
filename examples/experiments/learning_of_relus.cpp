#include "learning.hpp"

namespace experiments {

template double right_answers(const relu_network&, const samples&);
template double training_cost(const relu_network&, const setting&);
template std::vector<double> hidden_norms(const relu_network&, const setting&);
template void learn(relu_network&, const samples&, const gradus::sgd&, std::size_t,
                    gradus::random_generator&, const std::function<void(std::size_t)>&);
template void take_steps(relu_network&, const setting&, const gradus::sgd&, std::size_t,
                         std::size_t);

} // namespace experiments
