#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

/// PyTorch, asked in plain numbers: its header and Catch2's do not go into one file.
namespace peer {

/// A layer's parameters, or a cost's gradient with respect to them. W stands row after row.
struct layer {
    std::size_t inputs;
    std::size_t outputs;
    std::string activation;
    std::vector<double> W;
    std::vector<double> b;
    // Of batch normalisation, or none.
    std::vector<double> gamma{}, beta{}, running_mean{}, running_variance{};
    bool is_residual = false; ///< its input is added to its output
};
using layers = std::vector<layer>;

/// Inputs and targets, row after row.
struct samples {
    std::size_t count = 0;
    std::vector<double> x;
    std::vector<double> y;
};

/// The weighted inputs of the last layer, a row a sample.
std::vector<double> weighted_inputs(const layers& net, const samples& data, bool in_training);

/// The gradient of the mean cost, by torch's automatic differentiation. cost: "quadratic" or
/// "cross-entropy", which is fused with the sigmoid or the softmax of the output layer. The running
/// statistics are as the pass leaves them.
layers gradient(const layers& net, const samples& data, const std::string& cost);

/// How torch.optim is to descend: "sgd", "nesterov", "rmsprop", "adam", "adamw" or, with no
/// setting said, "adamw with its own settings".
struct descent {
    std::string optimiser;
    double learning_rate = 0;
    double momentum = 0;
    double rho = 0;
    double weight_decay = 0;  ///< of the weights, not of the biases; adamw: of both
    double clip_by_value = 0; ///< 0: none
    double clip_by_norm = 0;  ///< 0: none
};

/// The parameters after some steps, each with all samples as its mini-batch.
layers trained(const layers& net, const samples& data, const std::string& cost, const descent& how,
               int steps);

/// Numbers by torch's names for them, row after row.
using named_numbers = std::map<std::string, std::vector<double>>;

/// torch::nn::RNN, LSTM or GRU, and a torch::nn::Linear after each of its steps.
struct recurrent_network {
    std::string cell; ///< "tanh", "relu", "lstm" or "gru"
    std::size_t inputs = 0;
    std::size_t units = 0;
    std::size_t layers = 0;
    std::size_t outputs = 0;
    named_numbers
        parameters{}; ///< weight_ih_l0, weight_hh_l0, bias_ih_l0 …; weight, bias: Linear's
};

/// A mini-batch of sequences of several lengths, each step after step, with a target for each step.
struct sequences {
    std::vector<std::vector<double>> x;
    std::vector<std::vector<double>> y;
    named_numbers states; ///< h_0 and, of an LSTM, c_0, for each layer, for each sequence
};

/// The network's pass over a mini-batch of which torch leaves the padding out: output, h of the
/// last layer at each step, sequence after sequence; h_n and c_n, the last states; and for each
/// parameter and each first state "gradient of NAME", that of C = ½ Σ (a − y)² over everything.
named_numbers propagated(const recurrent_network& net, const sequences& data);

} // namespace peer
