// The code of docs/proving.md.

#include <gradus/activations.hpp>
#include <gradus/networks/matrix.hpp>
#include <gradus/theory.hpp>
#include <gradus/theory/theorems/sigmoid_slope.hpp>

#include <cstdio>

namespace {

using gradus::by_slope, gradus::certified, gradus::interval, gradus::outcome, gradus::pown;
using gradus::prove_above, gradus::prove_at_least, gradus::prove_at_most, gradus::prove_below;
using gradus::prove_increasing, gradus::prove_unique_zero, gradus::sqr;

constexpr auto slope = [](const auto& z) { return gradus::sigmoid.derivative(z); };

static_assert(certified<prove_at_most(slope, 0.25, interval<double>::entire())>);

// A bound that no double holds.
using namespace gradus::literals;

static_assert(certified<prove_below(slope, 0.1_interval, {2.06344, 1e300})>);
static_assert(prove_below(slope, 0.1_interval, {2.0634, 1e300}).how == outcome::refuted);

// A bound that is reached, or nearly.
static_assert(prove_below(gradus::sigmoid, 1, interval<double>::entire()).how
              == outcome::too_close);
static_assert(same_set(prove_below(gradus::sigmoid, 1, interval<double>::entire()).range, 64));

static_assert(certified<prove_below(gradus::sigmoid, 1, {-30, 30})>);
static_assert(certified<prove_at_most(gradus::sigmoid, 1, interval<double>::entire())>);
static_assert(gradus::proved<gradus::theorems::slope::sigmoid_is_below_one()>);

// A letter that occurs twice.
constexpr auto product = [](const auto& z) {
    return gradus::sigmoid(z) * (1 - gradus::sigmoid(z));
};
static_assert(prove_at_most(product, 0.25, {-9, 9}).how == outcome::out_of_budget);
static_assert(certified<prove_at_most(product, 0.27, {-9, 9})>);

constexpr auto width = [](const auto& w) { return gradus::interval_width(w); };
static_assert(prove_at_most(width, 0.4478, {4, 100}).how == outcome::out_of_budget);
static_assert(certified<prove_at_most(by_slope(width), 0.4478, {4, 100})>);

// A domain that is left.
static_assert(prove_at_most(width, 0.5, {3, 5}).how == outcome::domain_lost);
static_assert(certified<prove_at_most(width, 0.5, {4, 5})>);

// Growth.
constexpr auto shrunk = [](const auto& z) { return z - gradus::tanh(z); };
static_assert(certified<prove_increasing(shrunk, interval<double>::entire())>);

static_assert(prove_increasing(gradus::relu, {-1, 1}).how == outcome::refuted);
static_assert(certified<prove_increasing(gradus::softplus, {-1, 1})>);

constexpr auto fifth = [](const auto& z) { return pown(z, 5); };
static_assert(prove_increasing(fifth, {-1, 1}).how == outcome::too_close);
static_assert(certified<prove_at_least([](const auto& z) { return 5 * pown(z, 4); }, 0,
                                       interval<double>::entire())>);

// A zero.
constexpr auto square_less_two = [](const auto& x) { return sqr(x) - 2; };
constexpr auto root = prove_unique_zero(square_less_two, {1, 2});
static_assert(certified<root>);
static_assert(certainly_in(gradus::sqrt(interval<double>(2)), root.values));
static_assert(prove_unique_zero(square_less_two, {-2, 2}).how == outcome::slope_of_no_sign);

// The norm of a matrix.
using gradus::matrix, gradus::prove_norm_above, gradus::prove_norm_at_most, gradus::rational;

constexpr matrix<rational, 2, 2> rotation({{rational(3, 5), rational(4, 5)},
                                           {rational(-4, 5), rational(3, 5)}});
static_assert(certified<prove_norm_at_most(rotation, 1)>);

constexpr matrix<double, 2, 2> rounded({{0.6, 0.8}, {-0.8, 0.6}});
static_assert(prove_norm_at_most(rounded, 1).how == outcome::too_close);
static_assert(certified<prove_norm_at_most(rounded, 1.000001)>);
static_assert(certified<prove_norm_above(rounded, 0.999999)>);

} // namespace

void look_at_a_certificate() {
    const auto ended = prove_at_most(width, 0.4478, {4, 100}, 100'000);
    std::printf("%s after %d boxes, at [%g, %g]\n",
                ended.how == outcome::proved ? "proved" : "not proved", ended.boxes,
                ended.range.lower(), ended.range.upper());
}
