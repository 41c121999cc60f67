#include "recurrent_task.hpp"

#include <torch/torch.h>

#include <vector>

namespace {

torch::Tensor tensor_of(const std::vector<float>& numbers, std::vector<std::int64_t> shape) {
    return torch::from_blob(const_cast<float*>(numbers.data()), shape).clone();
}

/// torch::nn::LSTM or torch::nn::GRU, of which the last h goes into a torch::nn::Linear.
template <class Layer, class Options>
void run(const task::recurrent_task& t) {
    const auto H = static_cast<std::int64_t>(t.hidden), m = static_cast<std::int64_t>(t.batch),
               T = static_cast<std::int64_t>(t.length);
    const std::int64_t rows = static_cast<std::int64_t>(t.gates()) * H;
    const auto weights = task::initial_weights(t);
    Layer layer(Options(2, H));
    torch::nn::Linear last(H, 1);
    // W, U and two biases. Where the second adds nothing that the first does not, it stays 0.
    const auto learnt = layer->parameters();
    const std::int64_t merged = t.is_lstm ? rows : 2 * H;
    {
        torch::NoGradGuard no_gradients;
        learnt[0].copy_(tensor_of(weights.W, {rows, 2}));
        learnt[1].copy_(tensor_of(weights.U, {rows, H}));
        learnt[2].copy_(tensor_of(weights.b, {rows}));
        learnt[3].zero_();
        if (!t.is_lstm) learnt[3].slice(0, merged).copy_(tensor_of(weights.b_hidden, {H}));
        last->weight.copy_(tensor_of(weights.W_out, {1, H}));
        last->bias.fill_(weights.b_out);
    }

    const auto data = task::make_sequences(t);
    std::vector<torch::Tensor> x, y; // x: step after step, each of all samples
    for (std::int64_t k = 0; k < static_cast<std::int64_t>(task::batches); ++k) {
        x.push_back(tensor_of(data.x, {m * static_cast<std::int64_t>(task::batches), T, 2})
                        .slice(0, k * m, (k + 1) * m)
                        .transpose(0, 1)
                        .contiguous());
        y.push_back(tensor_of(data.y, {m * static_cast<std::int64_t>(task::batches), 1})
                        .slice(0, k * m, (k + 1) * m)
                        .contiguous());
    }
    const auto cost = [&](std::size_t k) {
        const torch::Tensor h = std::get<0>(layer->forward(x[k]))[T - 1];
        return (last->forward(h) - y[k]).square().sum() / (2.0 * static_cast<double>(t.batch));
    };
    auto parameters = layer->parameters();
    for (const auto& p : last->parameters()) parameters.push_back(p);
    torch::optim::SGD optimiser(parameters, t.learning_rate);
    task::report(
        "torch", t,
        [&](std::size_t first, std::size_t steps) {
            for (std::size_t step = first; step < first + steps; ++step) {
                optimiser.zero_grad();
                cost(step % task::batches).backward();
                learnt[3].mutable_grad().slice(0, 0, merged).zero_();
                optimiser.step();
            }
        },
        [&] { return cost(0).template item<double>(); });
}

} // namespace

int main(int count, char** arguments) {
    torch::set_num_threads(1);
    for (const auto& t : task::chosen(task::all_recurrent, count, arguments))
        if (t.is_lstm)
            run<torch::nn::LSTM, torch::nn::LSTMOptions>(t);
        else
            run<torch::nn::GRU, torch::nn::GRUOptions>(t);
}
