#pragma once

/// The tools that prove a statement for a whole range.
#include <gradus/theory/proof/bisection.hpp>
#include <gradus/theory/proof/by_slope.hpp>
#include <gradus/theory/proof/certificate.hpp>
#include <gradus/theory/proof/function.hpp>
#include <gradus/theory/proof/inertia.hpp>
#include <gradus/theory/proof/krawczyk.hpp>
#include <gradus/theory/proof/monotone.hpp>
#include <gradus/theory/proof/newton.hpp>
#include <gradus/theory/proof/pivots.hpp>
#include <gradus/theory/proof/prove_range.hpp>
#include <gradus/theory/proof/quadrature.hpp>
#include <gradus/theory/proof/spectral_norm.hpp>
