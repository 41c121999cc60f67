// expect-error-within 12: softmax can be the activation of the last layer only: a runtime_network
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

using namespace gradus;

const runtime_network<double, softmax_activation, softmax_activation> net({4, 3, 2}, softmax,
                                                                          softmax);
