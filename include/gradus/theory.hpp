#pragma once

/// Layer 3, the theory: the articles' formulas, one a header, and the tools of proofs. For whoever
/// asks for it, <gradus/theory/theorems.hpp> has what is proved of them, and
/// <gradus/theory/forecast.hpp> what they say of networks before these are drawn.
#include <gradus/theory/batch_normalisation.hpp>
#include <gradus/theory/chain.hpp>
#include <gradus/theory/chain_product.hpp>
#include <gradus/theory/count.hpp>
#include <gradus/theory/gates.hpp>
#include <gradus/theory/gradient_descent.hpp>
#include <gradus/theory/identity_neuron.hpp>
#include <gradus/theory/interval_width.hpp>
#include <gradus/theory/proof.hpp>
#include <gradus/theory/random_weights.hpp>
#include <gradus/theory/recurrence.hpp>
#include <gradus/theory/recurrent_matrix.hpp>
#include <gradus/theory/residual.hpp>
#include <gradus/theory/scaled_power.hpp>
#include <gradus/theory/slope_bound.hpp>
#include <gradus/theory/slope_reach.hpp>
#include <gradus/theory/underflow_depth.hpp>
#include <gradus/theory/variance.hpp>
