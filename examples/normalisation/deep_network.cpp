#include "deep_network.hpp"

#include <gradus/numbers/elementary.hpp>

namespace normalisation {
namespace {

double square_of(const mini_batch& numbers) {
    double sum = 0;
    for_each_number(numbers, [&](std::size_t, std::size_t, double x) { sum += x * x; });
    return sum;
}

} // namespace

mini_batch normal_numbers(std::size_t width, std::size_t batch, gradus::random_generator& random) {
    mini_batch numbers;
    resize(numbers, width, batch);
    for (std::size_t i = 0; i < width; ++i)
        for (std::size_t s = 0; s < batch; ++s) numbers[s][i] = gradus::normal(random);
    return numbers;
}

deep_network::deep_network(const architecture& built, std::size_t batch,
                           gradus::random_generator& random)
    : layer_{{built.phi}, {.is_residual = built.is_residual}}, traces_(built.depth) {
    // A network refuses an ε of 0, with which a constant input of a neuron would be divided by 0.
    if (built.is_normalised) layer_.parts.normalisation.emplace().epsilon = 0;
    const double deviation =
        gradus::numbers::sqrt(built.weight_variance / static_cast<double>(built.width));
    for (auto& trace : traces_) {
        auto& p = parameters_.emplace_back(built.width, built.width, built.is_normalised);
        set_to_start(p);
        for (std::size_t i = 0; i < built.width; ++i)
            for (std::size_t j = 0; j < built.width; ++j)
                p.W(i, j) = deviation * gradus::normal(random);
        layer_.resize(trace, p, batch);
    }
}

const mini_batch& deep_network::forward(const mini_batch& x) {
    input_ = x;
    for (std::size_t l = 0; l < traces_.size(); ++l)
        layer_.forward(parameters_[l], input_of(l), traces_[l], gradus::phase::looking());
    return traces_.back().a;
}

std::vector<double> deep_network::backward(mini_batch& gradient) {
    std::vector<double> squares(traces_.size() + 1);
    traces_.back().delta = gradient;
    for (std::size_t l = traces_.size(); l > 0; --l) {
        squares[l] = square_of(traces_[l - 1].delta);
        layer_.backward(parameters_[l - 1], input_of(l - 1), traces_[l - 1],
                        l > 1 ? traces_[l - 2].delta : gradient);
    }
    squares[0] = square_of(gradient);
    return squares;
}

std::vector<double> squared_gradients(const architecture& built, std::size_t batch,
                                      gradus::random_generator& random) {
    deep_network network(built, batch, random);
    network.forward(normal_numbers(built.width, batch, random));
    mini_batch gradient = normal_numbers(built.width, batch, random);
    return network.backward(gradient);
}

} // namespace normalisation
