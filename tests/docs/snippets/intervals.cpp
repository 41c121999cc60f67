// The code of docs/intervals.md.

#include <gradus/numbers/interval.hpp>

using box = gradus::interval<double>;

static_assert(certainly_less_equal(sigmoid_derivative(box::entire()), 0.25));

#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/scalar.hpp>

using namespace gradus::literals;
using box = gradus::interval<double>;

static_assert(same_set(0.1_interval, gradus::constant<box>(1, 10))); // the tightest around 1/10
static_assert(same_set("1/3"_interval, 1 / box(3)));
static_assert(!contains(box(0.1), 0.1_interval));

#include <gradus/numbers/interval.hpp>

using box = gradus::interval<double>;

static_assert(log(1 - 4 / box(2, 3)).is_empty());
static_assert(!certainly_less(log(1 - 4 / box(2, 3)), -5)); // vacuous, so it proves nothing
static_assert(certainly_less(log(1 - 4 / box(4.001, 4.02)), -5));
