#pragma once

/// Layer 1, the numbers: what a formula may be evaluated with.
#include <gradus/numbers/ball.hpp>
#include <gradus/numbers/ball_functions.hpp>
#include <gradus/numbers/constants.hpp>
#include <gradus/numbers/derivation.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/elementary.hpp>
#include <gradus/numbers/expression.hpp>
#include <gradus/numbers/fixed_point.hpp>
#include <gradus/numbers/follows.hpp>
#include <gradus/numbers/formulas.hpp>
#include <gradus/numbers/held_between.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/is_nan.hpp>
#include <gradus/numbers/logarithmic.hpp>
#include <gradus/numbers/monomial.hpp>
#include <gradus/numbers/nearest_quotient.hpp>
#include <gradus/numbers/polynomial.hpp>
#include <gradus/numbers/positivity.hpp>
#include <gradus/numbers/random.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/rational_function.hpp>
#include <gradus/numbers/rewriting.hpp>
#include <gradus/numbers/rounding.hpp>
#include <gradus/numbers/scalar.hpp>
#include <gradus/numbers/small_angle.hpp>
