#pragma once

/// initialisers: the first weights and biases of a network.
#include <gradus/training/initialisers/any_initialiser.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/initialisers/orthogonal.hpp>
#include <gradus/training/initialisers/recurrent.hpp>
