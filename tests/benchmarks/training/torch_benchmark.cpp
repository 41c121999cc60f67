#include "task.hpp"

#include <torch/torch.h>

#include <memory>
#include <utility>
#include <vector>

namespace {

torch::nn::Sequential make_network(const task::task& t) {
    torch::NoGradGuard no_gradients;
    torch::nn::Sequential net;
    const auto layers = task::initial_layers(t);
    for (std::size_t l = 0; l < layers.size(); ++l) {
        const auto in = static_cast<std::int64_t>(t.sizes[l]);
        const auto out = static_cast<std::int64_t>(t.sizes[l + 1]);
        torch::nn::Linear linear(in, out);
        linear->weight.copy_(torch::from_blob(const_cast<float*>(layers[l].W.data()), {out, in}));
        linear->bias.copy_(torch::from_blob(const_cast<float*>(layers[l].b.data()), {out}));
        net->push_back(linear);
        if (l + 1 < layers.size()) {
            if (t.relu)
                net->push_back(torch::nn::ReLU());
            else
                net->push_back(torch::nn::Sigmoid());
        }
    }
    return net;
}

/// The mean over the mini-batch; the last layer's sigmoid is in here, fused where torch has it so.
torch::Tensor cost(const task::task& t, const torch::Tensor& z, const torch::Tensor& y) {
    if (t.quadratic)
        return (torch::sigmoid(z) - y).square().sum() / (2.0 * static_cast<double>(t.batch));
    return torch::binary_cross_entropy_with_logits(z, y, {}, {}, torch::Reduction::Sum)
           / static_cast<double>(t.batch);
}

std::unique_ptr<torch::optim::Optimizer> make_optimiser(const task::task& t,
                                                        std::vector<torch::Tensor> parameters) {
    if (t.adam)
        return std::make_unique<torch::optim::Adam>(std::move(parameters),
                                                    torch::optim::AdamOptions(t.learning_rate));
    return std::make_unique<torch::optim::SGD>(std::move(parameters), t.learning_rate);
}

} // namespace

int main(int count, char** arguments) {
    torch::set_num_threads(1);
    for (const task::task& t : task::chosen(count, arguments)) {
        auto data = task::make_samples(t);
        std::vector<torch::Tensor> x, y;
        const auto m = static_cast<std::int64_t>(t.batch);
        const auto in = static_cast<std::int64_t>(t.inputs());
        const auto out = static_cast<std::int64_t>(t.outputs());
        for (std::size_t k = 0; k < task::batches; ++k) {
            x.push_back(torch::from_blob(&data.x[k * t.batch * t.inputs()], {m, in}));
            y.push_back(torch::from_blob(&data.y[k * t.batch * t.outputs()], {m, out}));
        }
        auto net = make_network(t);
        const auto made = make_optimiser(t, net->parameters());
        torch::optim::Optimizer& optimiser = *made;
        task::report(
            "torch", t,
            [&](std::size_t first, std::size_t steps) {
                for (std::size_t step = first; step < first + steps; ++step) {
                    const std::size_t k = step % task::batches;
                    optimiser.zero_grad();
                    cost(t, net->forward(x[k]), y[k]).backward();
                    optimiser.step();
                }
            },
            [&] { return cost(t, net->forward(x[0]), y[0]).item<double>(); });
    }
}
