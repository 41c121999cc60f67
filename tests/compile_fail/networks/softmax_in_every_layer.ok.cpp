#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

using namespace gradus;

const runtime_network<double, sigmoid_activation, softmax_activation> net({4, 3, 2}, sigmoid,
                                                                          softmax);
