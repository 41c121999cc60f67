#pragma once

/// proofs: what is proved of a given network, for all inputs and all weights of a box.
#include <gradus/networks/proofs/box_around.hpp>
#include <gradus/networks/proofs/cost_surface.hpp>
#include <gradus/networks/proofs/critical_point.hpp>
#include <gradus/networks/proofs/decision.hpp>
#include <gradus/networks/proofs/descent.hpp>
#include <gradus/networks/proofs/gradient_over.hpp>
#include <gradus/networks/proofs/vanishing.hpp>
