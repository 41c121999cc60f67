#pragma once

/// Layer 2, the activations: a neuron's value and its slope, side by side, over every scalar.
#include <gradus/activations/activation.hpp>
#include <gradus/activations/elu.hpp>
#include <gradus/activations/evaluate.hpp>
#include <gradus/activations/every_activation.hpp>
#include <gradus/activations/gelu.hpp>
#include <gradus/activations/hard_sigmoid.hpp>
#include <gradus/activations/hard_tanh.hpp>
#include <gradus/activations/identity.hpp>
#include <gradus/activations/leaky_relu.hpp>
#include <gradus/activations/relu.hpp>
#include <gradus/activations/selu.hpp>
#include <gradus/activations/sigmoid.hpp>
#include <gradus/activations/softmax.hpp>
#include <gradus/activations/softplus.hpp>
#include <gradus/activations/swish.hpp>
#include <gradus/activations/tanh.hpp>
