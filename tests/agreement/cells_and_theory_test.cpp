#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/theory/theorems/gates.hpp>
#include <gradus/theory/theorems/recurrence.hpp>

#include <cmath>
#include <cstddef>
#include <random>

// The cells take the steps that the theorems of theory/theorems/gates.hpp and recurrence.hpp are
// about: so what is proved of those steps holds for these cells.

using namespace gradus;

namespace {

constexpr std::size_t units = 2;
using exact = dual<rational>;

/// Numbers between −1 and 1 that no symmetry maps onto each other; none of them is moved.
template <class Parameters>
constexpr void fill(Parameters& p) {
    int k = 3;
    Parameters::for_each_array(
        [&](const array_name&, auto& numbers) {
            for (std::size_t i = 0; i < count_of(numbers); ++i)
                numbers.data()[i] = exact(rational((k = k * 5 % 17) - 8, 8));
        },
        p);
}

/// A step of a cell from a state, some of whose numbers have the derivative 1.
template <class Cell>
struct taken {
    typename Cell::template parameters<exact> p{};
    typename Cell::template state<one_sample<exact>> before{};
    typename Cell::template step<one_sample<exact>> now{};

    constexpr taken(const Cell& cell, const auto& move) {
        fill(p);
        for (std::size_t k = 0; k < units; ++k) {
            before.h[k] = exact(rational(static_cast<int>(k) * 2 - 1, 4));
            if constexpr (requires { before.c; })
                before.c[k] = exact(rational(static_cast<int>(k) + 1, 2));
        }
        move(before);
        now.x[0] = exact(rational(1, 3));
        cell.forward(p, before, now);
    }
};

constexpr auto move_h = [](auto& before) { before.h[0].derivative = 1; };
constexpr auto move_c = [](auto& before) { before.c[0].derivative = 1; };

constexpr auto lstm_of_pieces = lstm<1, units>(hard_sigmoid, hard_tanh);
constexpr bool lstm_takes_the_step(const auto& move) {
    const taken step(lstm_of_pieces, move);
    for (std::size_t k = 0; k < units; ++k)
        if (!(step.now.state.c[k]
              == lstm_step(step.now.f[k], step.before.c[k], step.now.i[k], step.now.g[k])))
            return false;
    return true;
}

template <update_gate Update>
constexpr bool gru_takes_the_step(const auto& step_of_theory) {
    const taken after(gru<1, units, reset_gate::after_product, Update>(hard_sigmoid, hard_tanh),
                      move_h);
    const taken before(gru<1, units, reset_gate::before_product, Update>(hard_sigmoid, hard_tanh),
                       move_h);
    const auto agrees = [&](const auto& step) {
        for (std::size_t k = 0; k < units; ++k)
            if (!(step.now.state.h[k]
                  == step_of_theory(step.now.z[k], step.before.h[k], step.now.n[k])))
                return false;
        return true;
    };
    return agrees(after) && agrees(before);
}
constexpr auto keeping = [](const auto&... x) { return gru_step(x...); };
constexpr auto replacing = [](const auto&... x) { return gru_step_of_chung(x...); };

constexpr bool simple_takes_the_step() {
    const taken step(simple_recurrent<1, units>(hard_tanh), move_h);
    for (std::size_t k = 0; k < units; ++k) {
        const exact x = step.p.W(k, 0) * step.now.x[0] + step.p.b[k];
        if (!(step.now.state.h[k] == recurrent_neuron(hard_tanh, step.p.U, step.before.h, x, k)))
            return false;
    }
    return true;
}

} // namespace

// As dual numbers: values and derivatives by h and by c are those of the theory's step, exactly.
static_assert(lstm_takes_the_step(move_c));
static_assert(lstm_takes_the_step(move_h));
static_assert(gru_takes_the_step<update_gate::keeps>(keeping));
static_assert(gru_takes_the_step<update_gate::replaces>(replacing));
static_assert(!gru_takes_the_step<update_gate::keeps>(replacing));
static_assert(!gru_takes_the_step<update_gate::replaces>(keeping));
static_assert(simple_takes_the_step());

TEST_CASE("The derivative of an LSTM's c by the c before, at the same h, is the forget gate") {
    constexpr taken step(lstm_of_pieces, move_c);
    STATIC_REQUIRE(step.now.f[0].value != 0);
    STATIC_REQUIRE(step.now.state.c[0].derivative == step.now.f[0].value);
    STATIC_REQUIRE(step.now.state.c[1].derivative == 0);
    // By the h before it is another: the gates see h.
    constexpr taken other(lstm_of_pieces, move_h);
    STATIC_REQUIRE(other.now.state.c[0].derivative != 0);
}

namespace {

/// What is left of a derivative by the first unit's c or h after so many steps of a cell that sees
/// neither input nor state and whose block of gates rests at this bias.
template <class Cell>
double left_after(const Cell& cell, std::size_t block, double bias, int steps) {
    using T = dual<double>;
    typename Cell::template parameters<T> p{};
    for (std::size_t k = 0; k < units; ++k) p.b[block * units + k] = T(bias);
    typename Cell::template state<one_sample<T>> state{};
    const auto carried = [](auto& all) -> T& {
        if constexpr (requires { all.c; })
            return all.c[0];
        else
            return all.h[0];
    };
    carried(state) = T(0.5, 1);
    for (int step = 0; step < steps; ++step) {
        typename Cell::template step<one_sample<T>> now{};
        cell.forward(p, state, now);
        state = now.state;
    }
    return carried(state).derivative;
}

} // namespace

TEST_CASE("Cells that rest at a bias keep what is certified of it") {
    for (const double bias : {-1.0, 0.0, 1.0, 3.0, 4.9682153687802}) {
        CAPTURE(bias);
        const auto kept = [&](double b) { return Approx(kept_by_bias(b, 100)).epsilon(1e-12); };
        const auto forget = lstm<1, units>();
        CHECK(left_after(forget, forget.forget_gate, bias, 100) == kept(bias));
        CHECK(left_after(gru<1, units>(), 1, bias, 100) == kept(bias));
        const auto turned = gru<1, units, reset_gate::after_product, update_gate::replaces>();
        CHECK(left_after(turned, 1, bias, 100) == kept(-bias));
    }
    CHECK(left_after(lstm<1, units>(), 1, 0, 100) == 0x1p-100);
    CHECK(left_after(lstm<1, units>(), 1, 4.9682153687802, 100) == Approx(0.5).epsilon(1e-11));
}

TEST_CASE("Backward through a recurrent cell stays below the bound that is certified of its U") {
    std::mt19937_64 random(12);
    std::normal_distribution<double> normal(0, 0.5);
    constexpr std::size_t wide = 6;
    constexpr int steps = 20;
    const auto check = [&](const auto& cell, double gamma) {
        using C = std::remove_cvref_t<decltype(cell)>;
        typename C::template parameters<double> p{};
        for (double& u : p.U.elements) u = normal(random);
        // A norm that is certified, and is no hundredth too large.
        double norm = 0.1;
        while (prove_norm_at_most(p.U, norm).how != outcome::proved) norm *= 1.01;
        REQUIRE(prove_norm_above(p.U, norm / 1.01).how == outcome::proved);
        const double bound = std::pow(gamma * norm, steps);
        CHECK(theorems::recurrence::through_time(cell.activation, p.U, norm, steps,
                                                 bound * (1 + 1e-12))
                  .how
              == outcome::proved);

        typename C::template state<one_sample<double>> states[steps + 1]{};
        typename C::template step<one_sample<double>> taken_steps[steps]{};
        for (int t = 0; t < steps; ++t) {
            for (double& b : p.b.components) b = normal(random);
            cell.forward(p, states[t], taken_steps[t]);
            states[t + 1] = taken_steps[t].state;
        }
        typename C::template state<one_sample<double>> error{};
        error.h[0] = 1;
        for (int t = steps; t-- > 0;) {
            taken_steps[t].errors = error;
            vector<double, 1> dC_dx{};
            cell.backward(p, states[t], taken_steps[t], error, dC_dx);
        }
        CHECK(gradus::norm(error.h) > 0);
        CHECK(gradus::norm(error.h) <= bound);
    };
    for (int trial = 0; trial < 20; ++trial) {
        check(simple_recurrent<1, wide>(gradus::tanh), 1);
        check(simple_recurrent<1, wide>(sigmoid), 0.25);
    }
}
