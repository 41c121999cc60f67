#pragma once

/// Will this network train? What the mean of wide layers says of gradients at the start, enclosed.
#include <gradus/theory/forecast/critical_line.hpp>
#include <gradus/theory/forecast/description.hpp>
#include <gradus/theory/forecast/forecast.hpp>
#include <gradus/theory/forecast/moments.hpp>
#include <gradus/theory/forecast/moments_of.hpp>
#include <gradus/theory/forecast/one_fixed_point.hpp>
#include <gradus/theory/forecast/relu_width.hpp>
#include <gradus/theory/forecast/trainable.hpp>
#include <gradus/theory/forecast/trapezoid_rule.hpp>
#include <gradus/theory/forecast/variance_map.hpp>
