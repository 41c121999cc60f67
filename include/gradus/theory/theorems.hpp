#pragma once

/// What the articles derive, as claims and certificates that a static_assert can use.
#include <gradus/theory/theorems/activation_formulas.hpp>
#include <gradus/theory/theorems/batch_normalisation.hpp>
#include <gradus/theory/theorems/chain.hpp>
#include <gradus/theory/theorems/elimination.hpp>
#include <gradus/theory/theorems/elongated_bowl.hpp>
#include <gradus/theory/theorems/euler_gamma.hpp>
#include <gradus/theory/theorems/gates.hpp>
#include <gradus/theory/theorems/gradient_descent.hpp>
#include <gradus/theory/theorems/identity_neuron.hpp>
#include <gradus/theory/theorems/interval_width.hpp>
#include <gradus/theory/theorems/large_norms.hpp>
#include <gradus/theory/theorems/no_identity_neuron.hpp>
#include <gradus/theory/theorems/random_weights.hpp>
#include <gradus/theory/theorems/rectifiers.hpp>
#include <gradus/theory/theorems/recurrence.hpp>
#include <gradus/theory/theorems/residual.hpp>
#include <gradus/theory/theorems/sigmoid_slope.hpp>
#include <gradus/theory/theorems/softmax.hpp>
#include <gradus/theory/theorems/spectral_norm.hpp>
#include <gradus/theory/theorems/variance.hpp>
#include <gradus/theory/theorems/width_maximum.hpp>
#include <gradus/theory/theorems/width_maximum_digits.hpp>
