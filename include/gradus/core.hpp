#pragma once

/// Layer 0, the core: no mathematics, only what proof steps print.
#include <gradus/core/requirements.hpp>
#include <gradus/core/claim.hpp>
#include <gradus/core/fixed_text.hpp>
#include <gradus/core/hana.hpp>
#include <gradus/core/place_in.hpp>
#include <gradus/core/proof_text.hpp>
#include <gradus/core/verdict.hpp>
