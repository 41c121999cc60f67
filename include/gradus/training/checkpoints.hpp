#pragma once

/// checkpoints: a training saved and resumed, weights exported and read.
#include <gradus/training/checkpoints/checkpoint.hpp>
#include <gradus/training/checkpoints/frame.hpp>
#include <gradus/training/checkpoints/npy.hpp>
#include <gradus/training/checkpoints/npy_lists.hpp>
#include <gradus/training/checkpoints/npz.hpp>
#include <gradus/training/checkpoints/read_npy.hpp>
#include <gradus/training/checkpoints/shapes.hpp>
