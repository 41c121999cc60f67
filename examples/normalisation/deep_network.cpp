#include "deep_network.hpp"

#include <gradus/numbers/elementary.hpp>
#include <gradus/theory/batch_normalisation.hpp>

#include <algorithm>

namespace normalisation {
namespace {

matrix normal_matrix(std::size_t size, double deviation, gradus::random_generator& random) {
    matrix numbers(size);
    for (double& number : numbers) number = deviation * gradus::normal(random);
    return numbers;
}

/// Wx, or Wᵀx. Each sum runs over k in its order, so it has the same bits everywhere.
enum class product { plain, transposed };
matrix multiply(const matrix& W, const matrix& x, std::size_t n, std::size_t batch, product which) {
    matrix result(n * batch, 0.0);
    for (std::size_t i = 0; i < n; ++i) {
        double* const row = &result[i * batch];
        for (std::size_t k = 0; k < n; ++k) {
            const double w = which == product::plain ? W[i * n + k] : W[k * n + i];
            const double* const from = &x[k * batch];
            for (std::size_t b = 0; b < batch; ++b) row[b] += w * from[b];
        }
    }
    return result;
}

double mean_of(const double* numbers, std::size_t count) {
    double sum = 0;
    for (std::size_t b = 0; b < count; ++b) sum += numbers[b];
    return sum / static_cast<double>(count);
}

double square_of(const matrix& numbers) {
    double sum = 0;
    for (const double number : numbers) sum += number * number;
    return sum;
}

} // namespace

deep_network::deep_network(const architecture& built, std::size_t batch,
                           gradus::random_generator& random)
    : built_(built), batch_(batch), layers_(built.depth) {
    const double deviation =
        gradus::numbers::sqrt(built.weight_variance / static_cast<double>(built.width));
    for (layer& each : layers_)
        each.W = normal_matrix(built.width * built.width, deviation, random);
}

void deep_network::normalise(layer& of) const {
    of.s.resize(built_.width);
    for (std::size_t i = 0; i < built_.width; ++i) {
        double* const z = &of.z[i * batch_];
        const double mean = mean_of(z, batch_);
        double variance = 0;
        for (std::size_t b = 0; b < batch_; ++b) variance += (z[b] - mean) * (z[b] - mean);
        of.s[i] = gradus::numbers::sqrt(variance / static_cast<double>(batch_));
        for (std::size_t b = 0; b < batch_; ++b) z[b] = gradus::normalised(z[b], mean, of.s[i]);
    }
}

void deep_network::back_through_normalisation(const layer& of, matrix& gradient) const {
    for (std::size_t i = 0; i < built_.width; ++i) {
        const double* const x_hat = &of.z[i * batch_];
        double* const g = &gradient[i * batch_];
        double mean_g_x_hat = 0;
        for (std::size_t b = 0; b < batch_; ++b) mean_g_x_hat += g[b] * x_hat[b];
        mean_g_x_hat /= static_cast<double>(batch_);
        const double mean_g = mean_of(g, batch_);
        for (std::size_t b = 0; b < batch_; ++b)
            g[b] = gradus::batch_normalisation_gradient(1.0, of.s[i], g[b], mean_g, x_hat[b],
                                                        mean_g_x_hat);
    }
}

matrix deep_network::forward(matrix x) {
    for (layer& each : layers_) {
        each.z = multiply(each.W, x, built_.width, batch_, product::plain);
        if (built_.is_normalised) normalise(each);
        for (std::size_t i = 0; i < x.size(); ++i) {
            const double a = built_.phi.value(each.z[i]);
            x[i] = built_.is_residual ? x[i] + a : a;
        }
    }
    return x;
}

std::vector<double> deep_network::backward(matrix& gradient) const {
    std::vector<double> squares(built_.depth + 1);
    squares[built_.depth] = square_of(gradient);
    for (std::size_t l = built_.depth; l > 0; --l) {
        const layer& each = layers_[l - 1];
        matrix inner = gradient;
        for (std::size_t i = 0; i < inner.size(); ++i) inner[i] *= built_.phi.slope(each.z[i]);
        if (built_.is_normalised) back_through_normalisation(each, inner);
        inner = multiply(each.W, inner, built_.width, batch_, product::transposed);
        if (!built_.is_residual) std::fill(gradient.begin(), gradient.end(), 0.0);
        for (std::size_t i = 0; i < inner.size(); ++i) gradient[i] += inner[i];
        squares[l - 1] = square_of(gradient);
    }
    return squares;
}

std::vector<double> squared_gradients(const architecture& built, std::size_t batch,
                                      gradus::random_generator& random) {
    deep_network network(built, batch, random);
    network.forward(normal_matrix(built.width * batch, 1, random));
    matrix gradient = normal_matrix(built.width * batch, 1, random);
    return network.backward(gradient);
}

} // namespace normalisation
