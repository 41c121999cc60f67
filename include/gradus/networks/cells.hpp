#pragma once

/// What a recurrent layer unrolls over time: one step of a cell, forward and backward.
#include <gradus/networks/cells/cell.hpp>
#include <gradus/networks/cells/gru.hpp>
#include <gradus/networks/cells/lstm.hpp>
#include <gradus/networks/cells/simple_recurrent.hpp>
#include <gradus/networks/cells/units.hpp>
