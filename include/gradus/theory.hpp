#pragma once

/// Layer 3, the theory: the articles' formulas, one a header.
#include <gradus/theory/chain.hpp>
#include <gradus/theory/chain_product.hpp>
#include <gradus/theory/interval_width.hpp>
#include <gradus/theory/scaled_power.hpp>
#include <gradus/theory/proof.hpp>
#include <gradus/theory/slope_bound.hpp>
#include <gradus/theory/theorems.hpp>
#include <gradus/theory/underflow_depth.hpp>
