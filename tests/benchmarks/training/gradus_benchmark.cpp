#include "task.hpp"

#include <gradus/training/costs.hpp>
#include <gradus/training/evaluation.hpp>
#include <gradus/training/example.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/sgd.hpp>

#include <numeric>

namespace {

template <std::size_t Batch, class Network, class Cost>
void run(const task::task& t, Network& net, const Cost& cost) {
    const auto layers = task::initial_layers(t);
    std::size_t next = 0;
    from_first_to_last(net, [&](auto l) {
        const auto& layer = layers[next++];
        auto& W = net.W(l);
        for (std::size_t i = 0; i < W.rows(); ++i) {
            net.b(l)[i] = layer.b[i];
            for (std::size_t j = 0; j < W.columns(); ++j) W(i, j) = layer.W[i * W.columns() + j];
        }
    });
    const auto data = task::make_samples(t);
    std::vector<gradus::example_for<Network>> samples(Batch * task::batches);
    for (std::size_t s = 0; s < samples.size(); ++s) {
        std::copy_n(&data.x[s * t.inputs()], t.inputs(), samples[s].x.data());
        std::copy_n(&data.y[s * t.outputs()], t.outputs(), samples[s].y.data());
    }
    std::vector<std::size_t> order(samples.size());
    std::iota(order.begin(), order.end(), std::size_t{0});

    auto trainer = gradus::make_batch_trainer<Batch>(net, cost, gradus::sgd{t.learning_rate});
    task::report(
        "gradus", t,
        [&](std::size_t first, std::size_t count) {
            for (std::size_t step = first; step < first + count; ++step)
                trainer.step(net, samples,
                             std::span(order).subspan(step % task::batches * Batch, Batch));
        },
        [&] { return mean_cost(net, std::span(samples).first(Batch), cost); });
}

} // namespace

int main(int count, char** arguments) {
    using namespace gradus;
    for (const task::task& t : task::chosen(count, arguments)) {
        if (t.name == "wide") {
            auto net = make_network<float>(dense<784, 30>(sigmoid), dense<30, 10>(sigmoid));
            run<10>(t, net, cross_entropy);
        } else if (t.name == "deep") {
            auto net = make_network<float>(dense<784, 30>(sigmoid), dense<30, 30>(sigmoid),
                                           dense<30, 30>(sigmoid), dense<30, 30>(sigmoid),
                                           dense<30, 10>(sigmoid));
            run<10>(t, net, cross_entropy);
        } else if (t.name == "large") {
            static auto net = make_network<float>(dense<784, 512>(relu), dense<512, 512>(relu),
                                                  dense<512, 10>(sigmoid));
            run<128>(t, net, cross_entropy);
        } else {
            constexpr auto neuron = dense<1, 1>(sigmoid);
            auto net =
                make_network<float>(neuron, neuron, neuron, neuron, neuron, neuron, neuron, neuron);
            run<1>(t, net, quadratic);
        }
    }
}
