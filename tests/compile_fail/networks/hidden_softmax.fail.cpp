// expect-error-within 12: softmax can be the activation of the last layer only: a hidden layer
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

using namespace gradus;

constexpr auto net = make_network<double>(dense<4, 3>(softmax), dense<3, 2>(softmax));
