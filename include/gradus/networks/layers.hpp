#pragma once

/// What networks are made of: each layer with its two directions, and what it learns.
#include <gradus/networks/layers/activate.hpp>
#include <gradus/networks/layers/batch_normalisation.hpp>
#include <gradus/networks/layers/block.hpp>
#include <gradus/networks/layers/corruption.hpp>
#include <gradus/networks/layers/denoising_autoencoder.hpp>
#include <gradus/networks/layers/dense.hpp>
#include <gradus/networks/layers/dropout.hpp>
#include <gradus/networks/layers/each_step.hpp>
#include <gradus/networks/layers/layer.hpp>
#include <gradus/networks/layers/over_time.hpp>
#include <gradus/networks/layers/residual.hpp>
#include <gradus/networks/layers/runtime_layer.hpp>
#include <gradus/networks/layers/sequence.hpp>
