#pragma once

#include <cstddef>
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

} // namespace peer
