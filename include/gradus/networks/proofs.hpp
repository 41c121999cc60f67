#pragma once

/// proofs: what is proved of a given network, for all inputs and all weights of a box.
#include <gradus/networks/proofs/box_around.hpp>
#include <gradus/networks/proofs/gradient_over.hpp>
#include <gradus/networks/proofs/vanishing.hpp>
