#pragma once

// Tightest interval arithmetic with decorations, at compile time and at run time: see
// docs/intervals.md.
#include <gradus/numbers/interval/arithmetic.hpp>
#include <gradus/numbers/interval/certainty.hpp>
#include <gradus/numbers/interval/decimal.hpp>
#include <gradus/numbers/interval/decoration.hpp>
#include <gradus/numbers/interval/functions.hpp>
#include <gradus/numbers/interval/interval.hpp>
#include <gradus/numbers/interval/measures.hpp>
#include <gradus/numbers/interval/piecewise_linear.hpp>
#include <gradus/numbers/interval/powers.hpp>
#include <gradus/numbers/interval/sets.hpp>
