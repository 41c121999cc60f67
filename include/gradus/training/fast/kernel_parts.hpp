#pragma once

/// What kernels.inc needs: it is included inside a namespace and can include nothing itself.
#include <gradus/activations.hpp>
#include <gradus/networks/cells/units.hpp>
#include <gradus/training/fast/batch.hpp>
#include <gradus/training/fast/exp_constants.hpp>
#include <gradus/training/fast/in_place_step.hpp>
#include <gradus/training/fast/known_activation.hpp>
#include <gradus/training/fast/pack.hpp>
#include <gradus/training/fast/sparse_batch.hpp>
#include <gradus/training/optimisers/steps.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <tuple>
#include <type_traits>
#include <utility>
