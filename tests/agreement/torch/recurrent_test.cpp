#include "catch.hpp"
#include "peer.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/parameters.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

// Recurrent cells against torch::nn::RNN, LSTM and GRU, whose padding pack_sequence leaves out: of
// sequences of several lengths in one mini-batch, h at each step, the last states, and every
// gradient, also that of the first states.

namespace {

using namespace gradus;

constexpr double tolerance = 1e-10;

/// max |x − y|/max |x|; infinite if the sizes differ, if all x are 0, or if one is no number.
double difference(const std::vector<double>& first, const std::vector<double>& second) {
    if (first.size() != second.size()) return INFINITY;
    double largest = 0, apart = 0;
    for (std::size_t k = 0; k < first.size(); ++k) {
        if (!std::isfinite(first[k]) || !std::isfinite(second[k])) return INFINITY;
        largest = std::max(largest, std::abs(first[k]));
        apart = std::max(apart, std::abs(first[k] - second[k]));
    }
    return largest > 0 ? apart / largest : INFINITY;
}

template <class Cell>
constexpr auto every_step(Cell cell) {
    return over_time<dynamic, gives::every_step>(cell);
}
constexpr auto last = each_step<dynamic>(dense<4, 2>(identity));

template <class First>
auto one_layer(First first) {
    return make_network<double>(every_step(first), last);
}
template <class First, class Next>
auto three_layers(First first, Next next) {
    return make_network<double>(every_step(first), every_step(next), every_step(next), last);
}

/// f(l, "_l0"), f(l, "_l1") … for each recurrent layer l: how torch ends the names of its arrays.
template <class Network, class Function>
void for_each_recurrent_layer(const Network& net, const Function& f) {
    std::size_t at = 0;
    from_first_to_last(net, [&](auto l) {
        if constexpr (requires { net.parameters[l - one].U; }) f(l, "_l" + std::to_string(at++));
    });
}

/// A network and a mini-batch for torch, with numbers in ±1.
struct same_for_torch {
    peer::recurrent_network net;
    peer::sequences data;
};

template <class Network>
same_for_torch draw(const std::string& cell, const Network& net) {
    const std::vector<std::size_t> lengths{5, 1, 7, 3};
    random_generator random(17);
    const auto some = [&](std::size_t count) {
        std::vector<double> drawn(count);
        for (double& number : drawn) number = 2 * uniform(random) - 1;
        return drawn;
    };
    same_for_torch same;
    peer::recurrent_network& of_net = same.net;
    of_net.cell = cell;
    for_each_recurrent_layer(net, [&](auto l, const std::string& of_layer) {
        const auto& p = net.parameters[l - one];
        if (of_net.layers++ == 0) of_net.inputs = p.W.columns();
        of_net.units = p.U.columns();
        of_net.parameters["weight_ih" + of_layer] = some(count_of(p.W));
        of_net.parameters["weight_hh" + of_layer] = some(count_of(p.U));
        of_net.parameters["bias_ih" + of_layer] = some(p.b.size());
        of_net.parameters["bias_hh" + of_layer] = some(p.b.size());
    });
    const auto& p = net.parameters[last_layer(net) - one];
    of_net.outputs = p.b.size();
    of_net.parameters["weight"] = some(count_of(p.W));
    of_net.parameters["bias"] = some(p.b.size());
    for (const std::size_t length : lengths) {
        same.data.x.push_back(some(length * of_net.inputs));
        same.data.y.push_back(some(length * of_net.outputs));
    }
    same.data.states["h_0"] = some(of_net.layers * lengths.size() * of_net.units);
    if (cell == "lstm") same.data.states["c_0"] = some(same.data.states["h_0"].size());
    return same;
}

template <class Matrix>
void set_rows(Matrix& W, const std::vector<double>& rows) {
    for (std::size_t i = 0; i < W.rows(); ++i)
        for (std::size_t j = 0; j < W.columns(); ++j) W(i, j) = rows.at(i * W.columns() + j);
}
template <class Matrix>
std::vector<double> row_after_row(const Matrix& W) {
    std::vector<double> rows;
    for (std::size_t i = 0; i < W.rows(); ++i)
        for (std::size_t j = 0; j < W.columns(); ++j) rows.push_back(W(i, j));
    return rows;
}
template <std::size_t Size>
std::vector<double> numbers_of(const vector<double, Size>& v) {
    return {v.data(), v.data() + v.size()};
}
vector<double, dynamic> as_vector(const std::vector<double>& numbers) {
    vector<double, dynamic> v(numbers.size());
    for (std::size_t k = 0; k < numbers.size(); ++k) v[k] = numbers[k];
    return v;
}

template <class Network>
void set_parameters(Network& net, const peer::named_numbers& of_torch) {
    for_each_recurrent_layer(net, [&](auto l, const std::string& of_layer) {
        auto& p = net.parameters[l - one];
        set_rows(p.W, of_torch.at("weight_ih" + of_layer));
        set_rows(p.U, of_torch.at("weight_hh" + of_layer));
        set_torch_biases(p, of_torch.at("bias_ih" + of_layer), of_torch.at("bias_hh" + of_layer));
    });
    auto& p = net.parameters[last_layer(net) - one];
    set_rows(p.W, of_torch.at("weight"));
    for (std::size_t i = 0; i < p.b.size(); ++i) p.b[i] = of_torch.at("bias").at(i);
}

/// A gradient as torch has it: that of a sum of two biases is the gradient of each.
template <class Network>
void read_gradient(const Network& net, const typename Network::parameters_type& gradient,
                   peer::named_numbers& found) {
    for_each_recurrent_layer(net, [&](auto l, const std::string& of_layer) {
        const auto& g = gradient[l - one];
        std::vector<double> bias_hh = numbers_of(g.b);
        found["gradient of bias_ih" + of_layer] = bias_hh;
        if constexpr (requires { g.b_hn; })
            std::copy(g.b_hn.data(), g.b_hn.data() + g.b_hn.size(),
                      bias_hh.end() - static_cast<std::ptrdiff_t>(g.b_hn.size()));
        found["gradient of bias_hh" + of_layer] = bias_hh;
        found["gradient of weight_ih" + of_layer] = row_after_row(g.W);
        found["gradient of weight_hh" + of_layer] = row_after_row(g.U);
    });
    const auto& g = gradient[last_layer(net) - one];
    found["gradient of weight"] = row_after_row(g.W);
    found["gradient of bias"] = numbers_of(g.b);
}

/// The library's numbers under the names of peer::propagated().
template <class Network>
peer::named_numbers propagated(Network net, const same_for_torch& same) {
    set_parameters(net, same.net.parameters);
    std::vector<std::pair<vector<double, dynamic>, vector<double, dynamic>>> samples;
    for (std::size_t s = 0; s < same.data.x.size(); ++s)
        samples.push_back({as_vector(same.data.x[s]), as_vector(same.data.y[s])});
    std::vector<std::size_t> all(samples.size());
    std::iota(all.begin(), all.end(), std::size_t{0});

    propagation<Network, mini_batch<double>> state(net, all.size());
    // f(run) for each layer and each sequence, in torch's order.
    const auto for_each_run = [&](const auto& f) {
        for_each_recurrent_layer(net, [&](auto l, const std::string&) {
            for (const std::size_t s : all) f(at_sample(state.trace(l).runs, s));
        });
    };
    std::size_t next = 0;
    for_each_run([&](auto& run) {
        run.initial.for_each_part(
            [&](const std::string& name, auto& part) {
                const std::vector<double>& numbers = same.data.states.at(name + "_0");
                for (std::size_t k = 0; k < part.size(); ++k) part[k] = numbers.at(next + k);
            },
            run.initial);
        next += run.initial.h.size();
    });
    propagate(net, state, samples, all, quadratic, phase::looking());

    peer::named_numbers found;
    for_each_run([&](const auto& run) {
        const auto add = [&](const std::string& before, const auto& of_run, const char* after) {
            of_run.for_each_part(
                [&](const std::string& name, const auto& part) {
                    std::vector<double>& numbers = found[before + name + after];
                    numbers.insert(numbers.end(), part.data(), part.data() + part.size());
                },
                of_run);
        };
        add("", run.state(run.length), "_n");
        add("gradient of ", run.errors(0), "_0");
    });
    for (const std::size_t s : all) {
        const auto h = numbers_of(at_sample(state.a(last_layer(net) - one), s));
        found["output"].insert(found["output"].end(), h.begin(), h.end());
    }
    auto gradient = zero_parameters(net);
    add_gradient(net, state, gradient);
    read_gradient(net, gradient, found);
    return found;
}

template <class Network>
void agrees(const std::string& cell, const Network& net) {
    const same_for_torch same = draw(cell, net);
    const auto ours = propagated(net, same);
    const auto theirs = peer::propagated(same.net, same.data);
    REQUIRE(ours.size() == theirs.size());
    CHECK(theirs.size() == 4 * same.net.layers + (cell == "lstm" ? 7 : 5));
    for (const auto& [name, numbers] : theirs) {
        INFO(cell << ", " << same.net.layers << " layers: " << name);
        REQUIRE(ours.count(name) == 1);
        CHECK(difference(numbers, ours.at(name)) < tolerance);
    }
}

template <class First, class Next>
void agrees(const std::string& cell, First first, Next next) {
    agrees(cell, one_layer(first));
    agrees(cell, three_layers(first, next));
}

} // namespace

TEST_CASE("PyTorch's recurrent networks: states and every gradient of sequences of many lengths") {
    agrees("tanh", simple_recurrent<3, 4>(gradus::tanh), simple_recurrent<4, 4>(gradus::tanh));
    agrees("relu", simple_recurrent<3, 4>(relu), simple_recurrent<4, 4>(relu));
    agrees("lstm", lstm<3, 4>(), lstm<4, 4>());
    agrees("gru", gru<3, 4>(), gru<4, 4>());
}

TEST_CASE("the comparison with PyTorch's recurrent networks can fail") {
    const auto of = [](const std::string& cell, const auto& net, const auto& change) {
        const same_for_torch same = draw(cell, net);
        same_for_torch other = same;
        change(other);
        const auto ours = propagated(net, same);
        const auto theirs = peer::propagated(other.net, other.data);
        std::vector<double> differences;
        for (const auto& [name, numbers] : theirs)
            differences.push_back(difference(numbers, ours.at(name)));
        return std::pair(*std::min_element(differences.begin(), differences.end()),
                         *std::max_element(differences.begin(), differences.end()));
    };
    const auto lstms = three_layers(lstm<3, 4>(), lstm<4, 4>());
    const auto grus = three_layers(gru<3, 4>(), gru<4, 4>());

    const auto moved_weight = [](auto& other) { other.net.parameters["weight_hh_l0"][5] += 1e-6; };
    CHECK(of("lstm", lstms, moved_weight).first > tolerance);
    CHECK(of("gru", grus, moved_weight).first > tolerance);

    const auto padded = [](auto& other) {
        other.data.x[1].resize(other.data.x[1].size() + other.net.inputs);
        other.data.y[1].resize(other.data.y[1].size() + other.net.outputs);
    };
    CHECK(of("lstm", lstms, padded).first > 1e-6);

    // Only the sum of the two biases counts, but not in the rows of a GRU's n.
    const auto one_bias = [](auto& other) {
        auto& ih = other.net.parameters["bias_ih_l1"];
        auto& hh = other.net.parameters["bias_hh_l1"];
        for (std::size_t k = 0; k < ih.size(); ++k) ih[k] += std::exchange(hh[k], 0.0);
    };
    CHECK(of("lstm", lstms, one_bias).second < tolerance);
    CHECK(of("gru", grus, one_bias).first > 1e-6);

    CHECK(difference({1, 2}, {1}) == INFINITY);
    CHECK(difference({0, 0}, {0, 0}) == INFINITY);
    CHECK(difference({1, NAN}, {1, NAN}) == INFINITY);
}
