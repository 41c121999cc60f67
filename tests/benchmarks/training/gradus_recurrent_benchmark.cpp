#include "recurrent_task.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/costs/evaluation.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/optimisers/sgd.hpp>

#include <algorithm>
#include <memory>
#include <numeric>
#include <span>
#include <type_traits>

namespace {

template <class Matrix>
void load(Matrix& matrix, const std::vector<float>& rows) {
    for (std::size_t i = 0; i < matrix.rows(); ++i)
        for (std::size_t j = 0; j < matrix.columns(); ++j)
            matrix(i, j) = rows[i * matrix.columns() + j];
}

template <std::size_t Length, std::size_t Batch, class Cell>
void run(const task::recurrent_task& t, const Cell& cell) {
    using gradus::dense, gradus::identity, gradus::one, gradus::over_time, gradus::quadratic;
    using network = decltype(gradus::make_network<float>(over_time<Length>(cell),
                                                         dense<Cell::outputs, 1>(identity)));
    const auto made = std::make_unique<network>();
    network& net = *made;
    const auto weights = task::initial_weights(t);
    auto& p = net.parameters[gradus::zero];
    load(p.W, weights.W);
    load(p.U, weights.U);
    std::copy(weights.b.begin(), weights.b.end(), p.b.data());
    if constexpr (requires { p.b_hn; })
        std::copy(weights.b_hidden.begin(), weights.b_hidden.end(), p.b_hn.data());
    load(net.W(one + one), weights.W_out);
    net.b(one + one)[0] = weights.b_out;

    const auto data = task::make_sequences(t);
    std::vector<gradus::example_for<network>> samples(Batch * task::batches);
    for (std::size_t s = 0; s < samples.size(); ++s) {
        std::copy_n(&data.x[s * 2 * Length], 2 * Length, samples[s].x.data());
        samples[s].y[0] = data.y[s];
    }
    std::vector<std::size_t> order(samples.size());
    std::iota(order.begin(), order.end(), std::size_t{0});

    auto trainer = gradus::make_batch_trainer<Batch>(net, quadratic, gradus::sgd{t.learning_rate});
    task::report(
        "gradus", t,
        [&](std::size_t first, std::size_t count) {
            for (std::size_t step = first; step < first + count; ++step)
                trainer.step(net, samples,
                             std::span(order).subspan(step % task::batches * Batch, Batch));
        },
        [&] { return mean_cost(net, std::span(samples).first(Batch), quadratic); });
}

} // namespace

int main(int count, char** arguments) {
    for (const auto& t : task::chosen(task::all_recurrent, count, arguments)) {
        if (t.name == "lstm16")
            run<100, 20>(t, gradus::lstm<2, 16>());
        else if (t.name == "gru16")
            run<100, 20>(t, gradus::gru<2, 16>());
        else if (t.name == "lstm128")
            run<50, 32>(t, gradus::lstm<2, 128>());
        else
            run<50, 32>(t, gradus::gru<2, 128>());
    }
}
