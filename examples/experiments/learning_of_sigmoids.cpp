#include "learning.hpp"

#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/optimisers/momentum.hpp>

namespace experiments {

template double right_answers(const sigmoid_network&, const samples&);
template double training_cost(const sigmoid_network&, const setting&);
template std::vector<double> hidden_norms(const sigmoid_network&, const setting&);
template void learn(sigmoid_network&, const samples&, const gradus::sgd&, std::size_t,
                    gradus::random_generator&, const std::function<void(std::size_t)>&);
template void take_steps(sigmoid_network&, const setting&, const gradus::sgd&, std::size_t,
                         std::size_t);
template void take_steps(sigmoid_network&, const setting&, const gradus::adam<sigmoid_network>&,
                         std::size_t, std::size_t);
template void take_steps(sigmoid_network&, const setting&, const gradus::momentum<sigmoid_network>&,
                         std::size_t, std::size_t);

} // namespace experiments
