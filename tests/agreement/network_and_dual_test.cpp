#include "catch.hpp"
#include "close.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/theory/chain_product.hpp>

#include <boost/hana/unpack.hpp>

// The backward pass (BP1 to BP4) against dual numbers, for every parameter of a 3-4-2 network,
// and against eq. 122 for a tuple of 1×1 layers.

namespace {

using namespace gradus;
namespace hana = boost::hana;

/// Weights and biases p/q that no symmetry of the network maps onto each other.
template <class Network>
constexpr Network filled(Network net) {
    using T = typename Network::scalar;
    int k = 1;
    const auto next = [&] {
        k = (k * 37 + 11) % 101;
        return constant<T>(k - 50, 40);
    };
    from_first_to_last(net, [&](auto l) {
        for (std::size_t i = 0; i < net.b(l).size(); ++i) {
            net.b(l)[i] = next();
            for (std::size_t j = 0; j < net.W(l).columns(); ++j) net.W(l)(i, j) = next();
        }
    });
    return net;
}

/// Visit two networks' parameters in step, with the number of each.
template <class First, class Second, class Function>
constexpr void in_step(First& first, Second& second, Function f) {
    std::size_t number = 0;
    from_first_to_last(first, [&](auto l) {
        for (std::size_t i = 0; i < first.b(l).size(); ++i) {
            f(number++, first.b(l)[i], second.b(l)[i]);
            for (std::size_t j = 0; j < first.W(l).columns(); ++j)
                f(number++, first.W(l)(i, j), second.W(l)(i, j));
        }
    });
}

/// C = ½ Σ (a_i − y_i)², the quadratic cost, by its definition.
template <class T, std::size_t Size>
constexpr dual<T> quadratic_cost(const vector<dual<T>, Size>& a, const vector<T, Size>& y) {
    dual<T> cost(0);
    for (std::size_t i = 0; i < Size; ++i) {
        const dual<T> error = a[i] - dual<T>(y[i]);
        cost = cost + error * error / dual<T>(2);
    }
    return cost;
}

template <class Same, class T, class... Layers, std::size_t In, std::size_t Out>
constexpr std::size_t parameters_that_agree(Same same, const network<T, Layers...>& net,
                                            const vector<T, In>& x, const vector<T, Out>& y) {
    const auto& activation = net.activation(last_layer(net));
    auto backpropagated = net;
    backpropagated.parameters = backpropagate(net, x, [&](std::size_t i, const T& z, const T& a) {
        return (a - y[i]) * activation.derivative(z);
    });

    vector<dual<T>, In> x_dual;
    for (std::size_t j = 0; j < In; ++j) x_dual[j] = dual<T>(x[j]);
    auto net_dual =
        hana::unpack(net.layers, [](auto... layers) { return make_network<dual<T>>(layers...); });
    in_step(net, net_dual,
            [](std::size_t, const T& value, dual<T>& parameter) { parameter = dual<T>(value); });

    std::size_t agreeing = 0;
    in_step(backpropagated, net_dual, [&](std::size_t, const T& partial, dual<T>& parameter) {
        parameter.derivative = T(1);
        if (same(partial, quadratic_cost(output(net_dual, x_dual), y).derivative)) ++agreeing;
        parameter.derivative = T(0);
    });
    return agreeing;
}

constexpr auto nearly = [](double left, double right) { return close(left, right, 0x1p-40); };
constexpr auto equal_exactly = [](const rational& left, const rational& right) {
    return left == right;
};

constexpr std::size_t parameters_of_3_4_2 = (3 * 4 + 4) + (4 * 2 + 2);

template <class Hidden, class Output>
constexpr auto net_3_4_2(Hidden hidden, Output output) {
    return filled(make_network<double>(dense<3, 4>(hidden), dense<4, 2>(output)));
}
constexpr vector<double, 3> x{{0.5, -1.25, 2}};
constexpr vector<double, 2> y{{1, 0}};

static_assert(parameters_that_agree(nearly, net_3_4_2(sigmoid, sigmoid), x, y)
              == parameters_of_3_4_2);
static_assert(parameters_that_agree(nearly, net_3_4_2(gradus::tanh, identity), x, y)
              == parameters_of_3_4_2);
static_assert(parameters_that_agree(nearly, net_3_4_2(leaky_relu, sigmoid), x, y)
              == parameters_of_3_4_2);

constexpr auto exact_net = filled(make_network<rational>(dense<3, 4>(relu), dense<4, 2>(identity)));
constexpr vector<rational, 3> exact_x{{rational(1, 2), rational(-5, 4), rational(2)}};
constexpr vector<rational, 2> exact_y{{rational(1), rational(0)}};
static_assert(parameters_that_agree(equal_exactly, exact_net, exact_x, exact_y)
              == parameters_of_3_4_2);

/// The chain as a network: a tuple of 1×1 layers.
template <class T, class... Activations>
constexpr bool chain_equals_network(const chain<T, Activations...>& chain, const T& x,
                                    const T& dC_da) {
    auto net = make_network<T>(dense<1, 1>(Activations{})...);
    std::size_t count = 0;
    hana::for_each(chain.neurons, [&](const auto& neuron) {
        std::size_t l = 0;
        from_first_to_last(net, [&](auto number) {
            if (l++ != count) return;
            net.W(number)(0, 0) = neuron.w;
            net.b(number)[0] = neuron.b;
        });
        ++count;
    });
    const auto& activation = net.activation(last_layer(net));
    const auto by_network =
        backpropagate(net, vector<T, 1>{{x}}, [&](std::size_t, const T& z, const T&) {
            return activation.derivative(z) * dC_da;
        });
    const auto by_chain = chain_product(chain, x, dC_da);
    bool equal = true;
    std::size_t j = 0;
    hana::for_each(by_network, [&](const auto& layer) {
        equal = equal && close(layer.b[0], by_chain.bias[j], 0x1p-48)
                && close(layer.W(0, 0), by_chain.weight[j], 0x1p-48);
        ++j;
    });
    return equal && by_chain.bias[0] != 0;
}

static_assert(
    chain_equals_network(make_chain(neuron(1.5, -0.25, sigmoid), neuron(-2.5, 1.0, gradus::tanh),
                                    neuron(0.5, 0.125, leaky_relu), neuron(4.5, -2.0, sigmoid)),
                         0.75, -1.25));

} // namespace

TEST_CASE("The backward pass equals dual numbers at run time") {
    REQUIRE(parameters_that_agree(nearly, net_3_4_2(sigmoid, sigmoid), x, y)
            == parameters_of_3_4_2);
}

TEST_CASE("Shapes known at run time give the bits of shapes known to the compiler") {
    constexpr auto fixed = net_3_4_2(sigmoid, sigmoid);
    auto free = filled(runtime_network<double, sigmoid_activation>({3, 4, 2}, sigmoid));
    const auto error = [](std::size_t i, double, double a) { return a - y[i]; };
    constexpr auto at_compile_time = backpropagate(fixed, x, error);
    const auto at_run_time = backpropagate(free, x, error);
    for (std::size_t i = 0; i < 4; ++i) {
        REQUIRE(same_bits(at_compile_time[zero].b[i], at_run_time[0].b[i]));
        for (std::size_t j = 0; j < 3; ++j)
            REQUIRE(same_bits(at_compile_time[zero].W(i, j), at_run_time[0].W(i, j)));
    }
    for (std::size_t i = 0; i < 2; ++i)
        for (std::size_t j = 0; j < 4; ++j)
            REQUIRE(same_bits(at_compile_time[one].W(i, j), at_run_time[1].W(i, j)));
}
