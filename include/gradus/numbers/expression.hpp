#pragma once

// A formula as text, in Unicode and LaTeX: evaluate it at expression("w").
#include <gradus/numbers/expression/expression.hpp>
#include <gradus/numbers/expression/functions.hpp>
