// expect-error: this statement is false: on shown::range the function takes shown::values
#include <gradus/activations.hpp>
#include <gradus/networks/matrix.hpp>
#include <gradus/theory/theorems/recurrence.hpp>

using gradus::certified, gradus::matrix, gradus::rational;
using gradus::theorems::recurrence::through_time;

constexpr matrix<rational, 2, 2> W({{rational(3, 5), rational(4, 5)},
                                    {rational(-4, 5), rational(3, 5)}});

static_assert(certified<through_time(gradus::tanh, W, 1, 10, 0x1p-20)>);
