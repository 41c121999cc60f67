#include "peer.hpp"

#include <torch/torch.h>

#include <cmath>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

namespace peer {
namespace {

torch::Tensor tensor(const std::vector<double>& numbers, std::size_t rows) {
    const auto columns = static_cast<std::int64_t>(numbers.size() / rows);
    return torch::tensor(numbers, torch::kFloat64).view({static_cast<std::int64_t>(rows), columns});
}

std::vector<double> numbers(const torch::Tensor& tensor) {
    const torch::Tensor flat = tensor.detach().contiguous();
    return {flat.data_ptr<double>(), flat.data_ptr<double>() + flat.numel()};
}

/// The network's parameters as leaves of torch's graph.
struct torch_network {
    std::vector<torch::Tensor> W;
    std::vector<torch::Tensor> b;
    std::vector<torch::Tensor> gamma, beta, running_mean, running_variance;
    std::vector<std::string> activations;
    std::vector<bool> is_residual;

    explicit torch_network(const layers& net) {
        for (const layer& l : net) {
            W.push_back(tensor(l.W, l.outputs).requires_grad_());
            b.push_back(tensor(l.b, 1).requires_grad_());
            const auto one_a_neuron = [](const std::vector<double>& of_layer) {
                return of_layer.empty() ? torch::Tensor() : tensor(of_layer, 1).view(-1);
            };
            gamma.push_back(one_a_neuron(l.gamma));
            beta.push_back(one_a_neuron(l.beta));
            for (const torch::Tensor* const learnt : {&gamma.back(), &beta.back()})
                if (learnt->defined()) learnt->requires_grad_();
            running_mean.push_back(one_a_neuron(l.running_mean));
            running_variance.push_back(one_a_neuron(l.running_variance));
            activations.push_back(l.activation);
            is_residual.push_back(l.is_residual);
        }
    }

    /// The same layers with other numbers: parameters or their gradients.
    layers read(layers shape, bool gradients) const {
        for (std::size_t l = 0; l < shape.size(); ++l) {
            shape[l].W = numbers(gradients ? W[l].grad() : W[l]);
            shape[l].b = numbers(gradients ? b[l].grad() : b[l]);
            if (!gamma[l].defined()) continue;
            shape[l].gamma = numbers(gradients ? gamma[l].grad() : gamma[l]);
            shape[l].beta = numbers(gradients ? beta[l].grad() : beta[l]);
            shape[l].running_mean = numbers(running_mean[l]);
            shape[l].running_variance = numbers(running_variance[l]);
        }
        return shape;
    }
};

torch::Tensor activated(const std::string& name, const torch::Tensor& z) {
    if (name == "sigmoid") return torch::sigmoid(z);
    if (name == "tanh") return torch::tanh(z);
    if (name == "relu") return torch::relu(z);
    if (name == "leaky_relu") return torch::leaky_relu(z, 0.01);
    if (name == "elu") return torch::elu(z);
    if (name == "softplus") return torch::softplus(z);
    if (name == "swish") return torch::silu(z);
    if (name == "gelu") return torch::gelu(z);
    if (name == "selu") return torch::selu(z);
    // torch::hardsigmoid has ⅙ as a float even where z is double, 3·10⁻⁸ of it off (version 1.13).
    if (name == "hard_sigmoid") return torch::clamp(z + 3, 0, 6) / 6;
    if (name == "hard_tanh") return torch::hardtanh(z);
    if (name == "identity") return z;
    throw std::invalid_argument("torch is not asked for the activation " + name);
}

/// With torch's own settings of batch normalisation, ε = 1e-5 and a momentum of 0.1.
torch::Tensor last_weighted_inputs(const torch_network& net, const samples& data,
                                   bool in_training) {
    torch::Tensor a = tensor(data.x, data.count);
    torch::Tensor z;
    for (std::size_t l = 0; l < net.W.size(); ++l) {
        z = torch::matmul(a, net.W[l].t()) + net.b[l];
        if (net.gamma[l].defined())
            z = torch::nn::functional::batch_norm(z, net.running_mean[l], net.running_variance[l],
                                                  torch::nn::functional::BatchNormFuncOptions()
                                                      .weight(net.gamma[l])
                                                      .bias(net.beta[l])
                                                      .training(in_training));
        if (l + 1 == net.W.size()) break;
        const torch::Tensor path = activated(net.activations[l], z);
        a = net.is_residual[l] ? a + path : path;
    }
    return z;
}

torch::Tensor mean_cost(const torch_network& net, const samples& data, const std::string& cost) {
    const torch::Tensor z = last_weighted_inputs(net, data, true);
    const torch::Tensor y = tensor(data.y, data.count);
    const std::string& last = net.activations.back();
    torch::Tensor sum;
    if (cost == "quadratic")
        sum = (activated(last, z) - y).square().sum() / 2;
    else if (last == "sigmoid")
        sum = torch::binary_cross_entropy_with_logits(z, y, {}, {}, torch::Reduction::Sum);
    else
        sum = torch::cross_entropy_loss(z, y, {}, torch::Reduction::Sum);
    return sum / static_cast<double>(data.count);
}

/// torch shortens g to c‖g‖/(‖g‖ + 1e-6) instead of c; its limit is chosen so that c remains.
void clip_by_norm(const std::vector<torch::Tensor>& parameters, double c) {
    double square = 0;
    for (const torch::Tensor& p : parameters) square += p.grad().square().sum().item<double>();
    torch::nn::utils::clip_grad_norm_(parameters, c * (1 + 1e-6 / std::sqrt(square)));
}

/// An optimiser that decays the weights alone.
template <class Optimiser, class Options>
std::unique_ptr<torch::optim::Optimizer> decaying(const torch_network& net, const Options& options,
                                                  double weight_decay) {
    Options of_weights = options;
    of_weights.weight_decay(weight_decay);
    std::vector<torch::optim::OptimizerParamGroup> groups;
    groups.emplace_back(net.W, std::make_unique<Options>(of_weights));
    groups.emplace_back(net.b, std::make_unique<Options>(options));
    return std::make_unique<Optimiser>(groups, options);
}

std::unique_ptr<torch::optim::Optimizer> optimiser(const torch_network& net, const descent& how) {
    using namespace torch::optim;
    if (how.optimiser == "sgd" || how.optimiser == "nesterov") {
        SGDOptions options(how.learning_rate);
        options.momentum(how.momentum).nesterov(how.optimiser == "nesterov");
        return decaying<SGD>(net, options, how.weight_decay);
    }
    if (how.optimiser == "rmsprop")
        return decaying<RMSprop>(net, RMSpropOptions(how.learning_rate).alpha(how.rho),
                                 how.weight_decay);
    if (how.optimiser == "adam")
        return decaying<Adam>(net, AdamOptions(how.learning_rate), how.weight_decay);
    std::vector<torch::Tensor> all = net.W;
    all.insert(all.end(), net.b.begin(), net.b.end());
    if (how.optimiser == "adamw")
        return std::make_unique<AdamW>(
            all, AdamWOptions(how.learning_rate).weight_decay(how.weight_decay));
    if (how.optimiser == "adamw with its own settings") return std::make_unique<AdamW>(all);
    throw std::invalid_argument("torch is not asked for the optimiser " + how.optimiser);
}

/// Module's parameters as doubles ← those of the same names.
void set_parameters(torch::nn::Module& module, const named_numbers& parameters) {
    module.to(torch::kFloat64);
    torch::NoGradGuard no_gradients;
    for (auto& p : module.named_parameters())
        p.value().copy_(tensor(parameters.at(p.key()), 1).view(p.value().sizes()));
}

template <class Module, class Options>
named_numbers propagated_by(const Options& options, const recurrent_network& net,
                            const sequences& data) {
    constexpr bool is_lstm = std::is_same_v<Module, torch::nn::LSTM>;
    Module cells(Options(options).num_layers(static_cast<std::int64_t>(net.layers)));
    torch::nn::Linear last(static_cast<std::int64_t>(net.units),
                           static_cast<std::int64_t>(net.outputs));
    set_parameters(*cells, net.parameters);
    set_parameters(*last, net.parameters);

    const auto first_state = [&](const char* name) {
        return tensor(data.states.at(name), 1)
            .view({static_cast<std::int64_t>(net.layers), static_cast<std::int64_t>(data.x.size()),
                   static_cast<std::int64_t>(net.units)})
            .requires_grad_();
    };
    const torch::Tensor h_0 = first_state("h_0");
    const torch::Tensor c_0 = is_lstm ? first_state("c_0") : torch::Tensor();

    std::vector<torch::Tensor> x;
    for (const std::vector<double>& of_sequence : data.x)
        x.push_back(tensor(of_sequence, of_sequence.size() / net.inputs));
    const auto packed = torch::nn::utils::rnn::pack_sequence(x, false); // the lengths are unsorted
    named_numbers found;
    torch::Tensor padded;
    if constexpr (is_lstm) {
        const auto [h, states] =
            cells->forward_with_packed_input(packed, std::make_tuple(h_0, c_0));
        padded = std::get<0>(torch::nn::utils::rnn::pad_packed_sequence(h));
        found["h_n"] = numbers(std::get<0>(states));
        found["c_n"] = numbers(std::get<1>(states));
    } else {
        const auto [h, h_n] = cells->forward_with_packed_input(packed, h_0);
        padded = std::get<0>(torch::nn::utils::rnn::pad_packed_sequence(h));
        found["h_n"] = numbers(h_n);
    }

    torch::Tensor cost = torch::zeros({}, torch::kFloat64);
    for (std::size_t s = 0; s < x.size(); ++s) {
        const auto h = padded.select(1, static_cast<std::int64_t>(s)).slice(0, 0, x[s].size(0));
        for (const double number : numbers(h)) found["output"].push_back(number);
        const auto y = tensor(data.y[s], static_cast<std::size_t>(x[s].size(0)));
        cost = cost + (last->forward(h) - y).square().sum() / 2;
    }
    cost.backward();
    const auto read = [&](const std::string& name, const torch::Tensor& leaf) {
        found["gradient of " + name] = numbers(leaf.grad());
    };
    for (const auto& p : cells->named_parameters()) read(p.key(), p.value());
    for (const auto& p : last->named_parameters()) read(p.key(), p.value());
    read("h_0", h_0);
    if (is_lstm) read("c_0", c_0);
    return found;
}

} // namespace

std::vector<double> weighted_inputs(const layers& net, const samples& data, bool in_training) {
    return numbers(last_weighted_inputs(torch_network(net), data, in_training));
}

layers gradient(const layers& net, const samples& data, const std::string& cost) {
    const torch_network same(net);
    mean_cost(same, data, cost).backward();
    return same.read(net, true);
}

layers trained(const layers& net, const samples& data, const std::string& cost, const descent& how,
               int steps) {
    const torch_network same(net);
    const auto steps_of = optimiser(same, how);
    std::vector<torch::Tensor> all = same.W;
    all.insert(all.end(), same.b.begin(), same.b.end());
    for (int step = 0; step < steps; ++step) {
        steps_of->zero_grad();
        mean_cost(same, data, cost).backward();
        if (how.clip_by_value > 0) torch::nn::utils::clip_grad_value_(all, how.clip_by_value);
        if (how.clip_by_norm > 0) clip_by_norm(all, how.clip_by_norm);
        steps_of->step();
    }
    return same.read(net, false);
}

named_numbers propagated(const recurrent_network& net, const sequences& data) {
    using namespace torch::nn;
    const auto inputs = static_cast<std::int64_t>(net.inputs);
    const auto units = static_cast<std::int64_t>(net.units);
    if (net.cell == "tanh")
        return propagated_by<RNN>(RNNOptions(inputs, units).nonlinearity(torch::kTanh), net, data);
    if (net.cell == "relu")
        return propagated_by<RNN>(RNNOptions(inputs, units).nonlinearity(torch::kReLU), net, data);
    if (net.cell == "lstm") return propagated_by<LSTM>(LSTMOptions(inputs, units), net, data);
    if (net.cell == "gru") return propagated_by<GRU>(GRUOptions(inputs, units), net, data);
    throw std::invalid_argument("torch is not asked for the cell " + net.cell);
}

} // namespace peer
