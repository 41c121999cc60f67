#include "catch.hpp"
#include "close.hpp"
#include "unit/training/files.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/training.hpp>

#include <array>
#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

// A layer of somebody else's, in 60 lines: it is trained by every optimiser, initialised, looked
// at, checkpointed and exported without a change to the library.

namespace {

/// h_t = tanh(W x_t + U h_(t−1) + b) for t = 1 … Steps, from h_0 = 0; it takes x_1 … x_Steps one
/// after the other and gives h_Steps.
template <std::size_t Steps, std::size_t In, std::size_t Out>
struct tanh_cell {
    static constexpr std::size_t inputs = Steps * In;
    static constexpr std::size_t outputs = Out;

    template <gradus::Scalar T>
    struct parameters {
        using scalar = T;
        gradus::matrix<T, Out, In> W;
        gradus::matrix<T, Out, Out> U;
        gradus::vector<T, Out> b;

        static constexpr void for_each_array(const auto& f, auto&... p) {
            f(gradus::array_name{"W", gradus::array_name::role::weights}, p.W...);
            f(gradus::array_name{"U", gradus::array_name::role::weights}, p.U...);
            f(gradus::array_name{"b", gradus::array_name::role::biases}, p.b...);
        }
    };
    template <class Numbers>
    struct trace {
        std::array<typename Numbers::template neurons<Out>, Steps + 1> h{}, delta{};
        static constexpr auto& outputs(auto& seen) { return seen.h[Steps]; }
        static constexpr auto& errors(auto& seen) { return seen.delta[Steps]; }
    };
    constexpr void resize(auto& seen, const auto&, std::size_t count) const {
        for (auto& h : seen.h) gradus::resize(h, Out, count);
        for (auto& delta : seen.delta) gradus::resize(delta, Out, count);
    }

    constexpr void forward(const auto& p, const auto& x, auto& seen, const gradus::phase&) const {
        for (std::size_t t = 1; t <= Steps; ++t)
            for_each_number(seen.h[t], [&](std::size_t s, std::size_t i, auto& h) {
                auto z = p.b[i];
                for (std::size_t j = 0; j < In; ++j)
                    z = z + p.W(i, j) * at_sample(x, s)[(t - 1) * In + j];
                for (std::size_t k = 0; k < Out && t > 1; ++k)
                    z = z + p.U(i, k) * at_sample(seen.h[t - 1], s)[k];
                h = gradus::tanh(z);
            });
    }
    // It stands at the input: nobody asks for ∂C/∂x.
    constexpr void backward(const auto& p, const auto&, auto& seen, auto&&) const {
        for (std::size_t t = Steps; t >= 1; --t) {
            for_each_number(seen.delta[t], [&](std::size_t s, std::size_t i, auto& delta) {
                delta = delta * (1 - gradus::sqr(at_sample(seen.h[t], s)[i]));
            });
            transposed_product(seen.delta[t - 1], p.U, seen.delta[t]);
        }
    }
    constexpr void add_gradient(const auto&, const auto& x, const auto& seen, auto& g) const {
        for (std::size_t t = 1; t <= Steps; ++t) {
            add(g.b, seen.delta[t]);
            if (t > 1) add_outer_product(g.U, seen.delta[t], seen.h[t - 1]);
            for_each_number(seen.delta[t], [&](std::size_t s, std::size_t i, auto& delta) {
                for (std::size_t j = 0; j < In; ++j)
                    g.W(i, j) = g.W(i, j) + delta * at_sample(x, s)[(t - 1) * In + j];
            });
        }
    }
};

using namespace gradus;

static_assert(Layer<tanh_cell<4, 2, 3>, double>);

template <class T>
auto cell_network() {
    auto net = make_network<T>(tanh_cell<4, 2, 3>(), dense<3, 1>(sigmoid));
    random_generator random(5);
    if constexpr (BinaryFloat<T>) initialise(net, random);
    return net;
}
using network_type = decltype(cell_network<double>());
using samples_type = std::vector<std::pair<vector<double, 8>, vector<double, 1>>>;

/// Is the first number of the third pair of four the larger one? It is remembered for one step.
samples_type what_came_third() {
    random_generator random(1);
    samples_type samples(64);
    for (auto& [x, y] : samples) {
        for (std::size_t j = 0; j < 8; ++j) x[j] = normal(random);
        y[0] = x[4] > x[5] ? 1 : 0;
    }
    return samples;
}

} // namespace

TEST_CASE("a cell through four steps has the gradient that dual numbers give") {
    const auto net = cell_network<double>();
    const samples_type samples = what_came_third();
    const auto& [x, y] = samples.front();
    const auto gradient = backpropagate(net, x, y, cross_entropy);
    auto dual_net = cell_network<dual<double>>();
    const auto lift = [](const array_name&, auto& lifted, const auto& array) {
        for (std::size_t k = 0; k < count_of(array); ++k)
            lifted.data()[k] = dual<double>(array.data()[k]);
    };
    using cell = tanh_cell<4, 2, 3>::parameters<double>;
    cell::for_each_array(lift, dual_net.parameters[zero], net.parameters[zero]);
    lift({}, dual_net.W(one + one), net.W(one + one));
    lift({}, dual_net.b(one + one), net.b(one + one));
    const auto compare = [&](const array_name&, auto& numbers, const auto& partials) {
        for (std::size_t k = 0; k < count_of(partials); ++k) {
            numbers.data()[k].derivative = 1;
            propagation<decltype(dual_net)> state(dual_net);
            vector<dual<double>, 8> x_dual;
            for (std::size_t j = 0; j < 8; ++j) x_dual[j] = dual<double>(x[j]);
            set_input(state, x_dual);
            forward(dual_net, state);
            const dual<double> cost =
                sample_cost(cross_entropy, sigmoid, state.z(one + one), state.a(one + one),
                            vector<dual<double>, 1>{{dual<double>(y[0])}});
            CHECK(cost.derivative == Approx(partials.data()[k]).epsilon(1e-12).margin(1e-15));
            numbers.data()[k].derivative = 0;
        }
    };
    cell::for_each_array(compare, dual_net.parameters[zero], gradient[zero]);
}

TEMPLATE_TEST_CASE("a cell of one's own is trained by every optimiser, checkpointed and exported",
                   "", sgd, momentum<network_type>, nesterov<network_type>, rmsprop<network_type>,
                   adam<network_type>) {
    const samples_type samples = what_came_third();
    auto net = cell_network<double>();
    const auto optimiser = [&] {
        if constexpr (std::is_same_v<TestType, sgd>)
            return sgd{.learning_rate = 1};
        else if constexpr (std::is_same_v<TestType, rmsprop<network_type>>
                           || std::is_same_v<TestType, adam<network_type>>)
            return TestType(net, {.learning_rate = 0.02});
        else
            return TestType(net, {.learning_rate = 0.3});
    };
    trainer training(net, cross_entropy, optimiser(), 8);
    random_generator random(2);
    const double before = mean_cost(net, samples, cross_entropy);
    for (int epoch = 0; epoch < 200; ++epoch) training.train_epoch(net, samples, random);
    CHECK(mean_cost(net, samples, cross_entropy) < before / 2);
    CHECK(accuracy(net, samples) > 0.8);
    CHECK(diagnose(net, samples, cross_entropy, training.optimiser()).layers[0].bias_gradient > 0);
    CHECK_FALSE(find_divergence(net, samples, cross_entropy));

    const std::string bytes = checkpoint_bytes(net, training.optimiser(), {.epoch = 200});
    auto again = cell_network<double>();
    auto optimiser_again = optimiser();
    CHECK(parse_checkpoint(bytes, "name", again, optimiser_again).epoch == 200);
    CHECK(checkpoint_bytes(again, optimiser_again, {.epoch = 200}) == bytes);

    const temporary_folder folder;
    export_npy(folder.path, net);
    CHECK(std::filesystem::exists(folder.path / "U1.npy"));
    auto imported = cell_network<double>();
    import_npy(folder.path, imported);
    CHECK(checkpoint_bytes(imported, optimiser_again, {.epoch = 200}) == bytes);
}
