#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/cells.hpp>
#include <gradus/numbers/rational.hpp>

using namespace gradus;

// One step of each cell, worked out by hand in fractions: which rows are whose gate, and where the
// reset gate stands. The gates' activation is identity, so that each gate is what stands inside it.

namespace {

template <class Cell>
using parameters_of = typename Cell::template parameters<rational>;
template <class Cell>
using state_of = typename Cell::template state<one_sample<rational>>;
template <class Cell>
using step_of = typename Cell::template step<one_sample<rational>>;

constexpr rational half(1, 2);
constexpr rational third(1, 3);
constexpr rational quarter(1, 4);

} // namespace

TEST_CASE("A step of a simple recurrent cell is the activation of W x + U h + b") {
    constexpr auto now = [] {
        const auto cell = simple_recurrent<2, 1>(relu);
        parameters_of<decltype(cell)> p{};
        p.W = matrix<rational, 1, 2>({{2, 3}});
        p.U(0, 0) = half;
        p.b[0] = -1;
        step_of<decltype(cell)> step{};
        step.x = {1, third};
        cell.forward(p, state_of<decltype(cell)>{{4}}, step);
        return step;
    }();
    STATIC_REQUIRE(now.state.h[0] == rational(4)); // 2 + 1 + 2 − 1
}

TEST_CASE("A step of an LSTM has the rows i, f, g, o") {
    constexpr auto now = [] {
        const auto cell = lstm<1, 1>(identity, identity);
        parameters_of<decltype(cell)> p{};
        p.b = {half, third, 3, quarter};
        p.U(1, 0) = 1; // f ← f + h
        p.W(3, 0) = 1; // o ← o + x
        step_of<decltype(cell)> step{};
        step.x[0] = 2;
        cell.forward(p, state_of<decltype(cell)>{.h = {5}, .c = {6}}, step);
        return step;
    }();
    STATIC_REQUIRE(now.i[0] == half);
    STATIC_REQUIRE(now.f[0] == third + 5);
    STATIC_REQUIRE(now.g[0] == rational(3));
    STATIC_REQUIRE(now.o[0] == quarter + 2);
    STATIC_REQUIRE(now.state.c[0] == (third + 5) * 6 + half * 3);
    STATIC_REQUIRE(now.state.h[0] == (quarter + 2) * now.state.c[0]);
}

namespace {

/// One step of a GRU with h = 5 before, r = ½, z = ⅓, W_n x + b_n = 1, U_n = 3 and b_hn = 4.
template <reset_gate Reset, update_gate Update>
constexpr rational step_of_a_gru() {
    const auto cell = gru<1, 1, Reset, Update>(identity, identity);
    parameters_of<decltype(cell)> p{};
    p.b = {half, 0, -1};
    p.W(1, 0) = rational(1, 6);
    p.W(2, 0) = 1;
    p.U(2, 0) = 3;
    if constexpr (requires { p.b_hn; }) p.b_hn[0] = 4;
    step_of<decltype(cell)> step{};
    step.x[0] = 2;
    cell.forward(p, state_of<decltype(cell)>{{5}}, step);
    return step.state.h[0];
}

} // namespace

TEST_CASE("A step of a GRU has the rows r, z, n, and its variants differ as they say") {
    using enum reset_gate;
    using enum update_gate;
    constexpr rational n_after = rational(1) + half * (3 * 5 + 4);
    constexpr rational n_before = rational(1) + 3 * (half * 5);
    constexpr rational two_thirds = rational(1) - third;
    STATIC_REQUIRE(step_of_a_gru<after_product, keeps>() == two_thirds * n_after + third * 5);
    STATIC_REQUIRE(step_of_a_gru<before_product, keeps>() == two_thirds * n_before + third * 5);
    STATIC_REQUIRE(step_of_a_gru<after_product, replaces>() == third * n_after + two_thirds * 5);
    STATIC_REQUIRE(step_of_a_gru<before_product, replaces>() == third * n_before + two_thirds * 5);
}
