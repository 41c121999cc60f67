#include "agreement/cells_and_dual.hpp"

#include <gradus/numbers/interval.hpp>

// A cell of somebody else's, in 40 lines, goes through time as those of the library do, and all
// cells take intervals.

namespace {

/// A leaky unit: h' = h/2 + σ(z)/2 with z = W x + U h + b. Source: H. Jaeger, The "echo state"
/// approach to analysing and training recurrent neural networks (2001).
template <std::size_t Inputs, std::size_t Outputs, class Activation>
struct leaky_cell {
    Activation activation;
    static constexpr std::size_t inputs = Inputs;
    static constexpr std::size_t outputs = Outputs;
    static constexpr std::size_t gates = 1;
    static constexpr const char* gate_names[gates] = {"h"};

    template <Scalar T>
    using parameters = cell_parameters<T, Inputs, Outputs, gates>;
    template <class Numbers>
    using state = hidden_state<Numbers, Outputs>;
    template <class Numbers>
    struct step {
        typename Numbers::template neurons<Inputs> x{};
        typename Numbers::template neurons<Outputs> z{}, delta{};
        hidden_state<Numbers, Outputs> state{}, errors{};
        static constexpr void for_each_part(const auto& f, auto& now) { f("h", now.state.h); }
    };

    constexpr void forward(const auto& p, const auto& before, auto& now) const {
        affine(now.z, p.W, now.x, p.b);
        add_product(now.z, p.U, before.h);
        for (std::size_t i = 0; i < Outputs; ++i)
            now.state.h[i] = (before.h[i] + activation(now.z[i])) / 2;
    }
    constexpr void backward(const auto& p, const auto&, auto& now, auto& dC_dbefore,
                            auto& dC_dx) const {
        for (std::size_t i = 0; i < Outputs; ++i)
            now.delta[i] = now.errors.h[i] * activation.derivative(now.z[i]) / 2;
        transposed_product(dC_dbefore.h, p.U, now.delta);
        transposed_product(dC_dx, p.W, now.delta);
        for (std::size_t i = 0; i < Outputs; ++i)
            dC_dbefore.h[i] = dC_dbefore.h[i] + now.errors.h[i] / 2;
    }
    constexpr void add_gradient(const auto& before, const auto& now, auto& gradient) const {
        add(gradient.b, now.delta);
        add_outer_product(gradient.W, now.delta, now.x);
        add_outer_product(gradient.U, now.delta, before.h);
    }
};

/// The output of a network of one cell with all weights 1/4, for numbers in two steps.
template <class T, class Cell>
T after_two_steps(const Cell& cell, const T& first, const T& second) {
    auto net = make_network<T>(over_time<2>(cell), dense<2, 1>(identity));
    from_first_to_last(net, [&](auto l) {
        std::remove_cvref_t<decltype(net.parameters[l - one])>::for_each_array(
            [](const array_name&, auto& array) {
                for (std::size_t k = 0; k < count_of(array); ++k)
                    array.data()[k] = constant<T>(1, 4);
            },
            net.parameters[l - one]);
    });
    return output(net, vector<T, 2>{first, second})[0];
}

} // namespace

TEST_CASE("Backward through a cell of one's own is the derivative, exactly") {
    const auto layers = []<class T>(std::type_identity<T>, auto wrap) {
        const leaky_cell<2, 2, hard_tanh_activation> cell{hard_tanh};
        return make_network<T>(over_time<dynamic>(wrap(cell, 0)), dense<2, 2>(identity));
    };
    check_all<rational>([](const rational& x, const rational& y) { return x == y; }, layers,
                        some_samples<rational>(several_lengths, true), of_simple + of_dense);
}

TEST_CASE("A network over time encloses what it gives for every input of an interval") {
    const auto encloses = [](const auto& cell) {
        const interval<double> a =
            after_two_steps(cell, interval<double>(-1, 1), interval<double>(0, 2));
        for (const double first : {-1.0, 0.25, 1.0})
            for (const double second : {0.0, 1.5, 2.0})
                CHECK(contains(a, after_two_steps(cell, first, second)));
        return a.upper() - a.lower();
    };
    CHECK(encloses(simple_recurrent<1, 2>(gradus::tanh)) < 1);
    CHECK(encloses(lstm<1, 2>()) < 1);
    CHECK(encloses(gru<1, 2>()) < 1);
    CHECK(encloses(gru<1, 2, reset_gate::before_product, update_gate::replaces>()) < 1);
}
