// The code of docs/proofs/variance_and_recurrence.md that stands in no test of a theorem.

#include <gradus.hpp>
#include <gradus/theory/theorems.hpp>

namespace {

using gradus::certainly_in, gradus::certified, gradus::interval, gradus::matrix, gradus::rational,
    gradus::sigmoid;
namespace theorems = gradus::theorems;

constexpr matrix<double, 3, 3> W({{0.4, -0.1, 0.2}, {0.3, 0.2, -0.4}, {-0.2, 0.4, 0.1}});
static_assert(certified<theorems::recurrence::through_time(gradus::tanh, W, 0.75, 100, 4e-13)>);
static_assert(certified<theorems::recurrence::through_time(sigmoid, W, 0.75, 100, 2e-73)>);

constexpr matrix<rational, 2, 2> skew({{rational(1, 2), 10}, {0, rational(1, 2)}});
constexpr rational scales[] = {1, 100};
static_assert(certified<gradus::prove_norm_above(skew, 10)>);
static_assert(certified<theorems::recurrence::through_time_rescaled(gradus::tanh, skew, scales,
                                                                    rational(14, 25), 100, 7e-24)>);

constexpr auto kept = [](int b) { return gradus::kept_by_bias(interval<double>(b), 100); };
static_assert(same_set(kept(0), 0x1p-100));
static_assert(certainly_in(kept(1), {2.48437855572e-14, 2.48437855573e-14}));
static_assert(certainly_in(kept(3), {7.76029323586e-3, 7.76029323587e-3}));

constexpr auto keeps_half = theorems::gates::only_bias_that_keeps(0.5, 100, {0, 20});
static_assert(certified<keeps_half>);
static_assert(certainly_in(keeps_half.values, {4.9682153687801, 4.9682153687803}));

} // namespace
