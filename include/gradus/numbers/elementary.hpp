#pragma once

#include <gradus/numbers/elementary/abs.hpp>
#include <gradus/numbers/elementary/erf.hpp>
#include <gradus/numbers/elementary/erf_derivative.hpp>
#include <gradus/numbers/elementary/exp.hpp>
#include <gradus/numbers/elementary/expm1.hpp>
#include <gradus/numbers/elementary/log.hpp>
#include <gradus/numbers/elementary/log1p.hpp>
#include <gradus/numbers/elementary/normal_distribution.hpp>
#include <gradus/numbers/elementary/sigmoid.hpp>
#include <gradus/numbers/elementary/sigmoid_derivative.hpp>
#include <gradus/numbers/elementary/softplus.hpp>
#include <gradus/numbers/elementary/sqrt.hpp>
#include <gradus/numbers/elementary/tanh.hpp>
#include <gradus/numbers/elementary/tanh_derivative.hpp>
