#pragma once

/// costs: costs, and what is measured with them: accuracy, the mean cost, which classes are taken
/// for which, when to stop.
#include <gradus/training/costs/any_cost.hpp>
#include <gradus/training/costs/confusion_matrix.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/costs/early_stopping.hpp>
#include <gradus/training/costs/evaluation.hpp>
