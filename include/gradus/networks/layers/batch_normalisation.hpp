#pragma once

#include <gradus/networks/layers/activate.hpp>
#include <gradus/networks/norm.hpp>
#include <gradus/numbers/scalar.hpp>
#include <gradus/theory/batch_normalisation.hpp>

#include <cstddef>
#include <limits>
#include <stdexcept>
#include <string>
#include <type_traits>

namespace gradus {

/// What batch normalisation learns, γ and β, and what it measures for later use.
template <Scalar T, std::size_t Size>
struct normalisation_parameters {
    using scalar = T;
    static constexpr bool starts_at_zero = false;

    vector<T, Size> gamma;            ///< γ, 1 at first
    vector<T, Size> beta;             ///< β, 0 at first
    vector<T, Size> running_mean;     ///< of x, 0 at first
    vector<T, Size> running_variance; ///< of x, 1 at first
    constexpr bool operator==(const normalisation_parameters&) const = default;

    template <class Function, class... Parameters>
    static constexpr void for_each_array(const Function& f, Parameters&... p) {
        using role = array_name::role;
        f(array_name{"gamma", role::scales, 1}, p.gamma...);
        f(array_name{"beta", role::shifts}, p.beta...);
        f(array_name{"running_mean", role::statistics}, p.running_mean...);
        f(array_name{"running_variance", role::statistics, 1}, p.running_variance...);
    }
};

/// x̂ and the statistics of one forward pass, beside the outputs and the errors.
template <class Numbers, std::size_t Size>
struct normalisation_trace : output_trace<Numbers, Size> {
    using numbers_of_neurons = typename Numbers::template neurons<Size>;
    using statistics = typename Numbers::template statistics<Size>;
    numbers_of_neurons x_hat{}; ///< x̂
    statistics mean{};          ///< x̄
    statistics variance{};      ///< biased
    statistics s{};             ///< √(variance + ε)
    bool uses_batch = false;    ///< did x̄ and s come from a mini-batch?
    constexpr bool operator==(const normalisation_trace&) const = default;
};

/// y = γ x̂ + β with x̂ = (x − x̄)/√(v + ε), neuron by neuron: in training with the mean x̄ and the
/// biased variance v of the mini-batch, in use with the running ones, which follow by
///     running ← (1 − momentum)·running + momentum·(x̄, and v·B/(B − 1), which is unbiased).
/// Conventions and defaults are those of PyTorch. batch_normalisation<30>().
/// Errors: std::invalid_argument in training for a mini-batch of one sample, which has no variance;
/// for ε that is not above 0 and finite and a momentum outside of [0, 1].
/// Source: S. Ioffe and C. Szegedy, Batch normalization (2015), algorithms 1 and 2; article 004.
template <std::size_t Size>
struct batch_normalisation_layer {
    double epsilon; ///< ε > 0
    double momentum;
    static constexpr std::size_t inputs = Size;
    static constexpr std::size_t outputs = Size;
    static constexpr bool mixes_samples = true;

    template <Scalar T>
    using parameters = normalisation_parameters<T, Size>;
    template <class Numbers>
    using trace = normalisation_trace<Numbers, Size>;

    constexpr void resize(auto& seen, const auto& p, std::size_t count) const {
        const std::size_t size = p.gamma.size();
        gradus::resize(seen.a, size, count);
        gradus::resize(seen.delta, size, count);
        gradus::resize(seen.x_hat, size, count);
        gradus::resize(seen.mean, size, 1);
        gradus::resize(seen.variance, size, 1);
        gradus::resize(seen.s, size, 1);
    }

    constexpr void forward(const auto& p, const auto& x, auto&& seen, const phase& now) const {
        using numbers::sqrt;
        using T = std::remove_cvref_t<decltype(p.gamma[0])>;
        seen.uses_batch = now.uses_batch;
        if (now.uses_batch && sample_count(x) < 2)
            throw std::invalid_argument(
                "batch normalisation needs at least 2 samples in a mini-batch, not "
                + std::to_string(sample_count(x)));
        for (std::size_t i = 0; i < p.gamma.size(); ++i) {
            if (now.uses_batch)
                measure(x, seen, i);
            else {
                seen.mean[i] = p.running_mean[i];
                seen.variance[i] = p.running_variance[i];
            }
            seen.s[i] = sqrt(seen.variance[i] + constant_of<T>(epsilon));
        }
        for_each_number(seen.a, [&](std::size_t s, std::size_t i, T& a) {
            T& x_hat = at_sample(seen.x_hat, s)[i];
            x_hat = normalised(at_sample(x, s)[i], seen.mean[i], seen.s[i]);
            a = p.gamma[i] * x_hat + p.beta[i];
        });
    }

    /// ∂C/∂x, through the mean and the variance too where they are the mini-batch's.
    constexpr void backward(const auto& p, const auto&, const auto& seen, auto&& dC_dx) const {
        if constexpr (requires { at_sample(dC_dx, 0); }) {
            using T = std::remove_cvref_t<decltype(p.gamma[0])>;
            for (std::size_t i = 0; i < p.gamma.size(); ++i) {
                const auto g = [&](std::size_t s) { return at_sample(seen.delta, s)[i]; };
                const auto x_hat = [&](std::size_t s) { return at_sample(seen.x_hat, s)[i]; };
                const std::size_t B = sample_count(seen.delta);
                T mean_g(0);
                T mean_g_x_hat(0);
                if (seen.uses_batch) {
                    mean_g = mean_of<T>(B, g);
                    mean_g_x_hat = mean_of<T>(B, [&](std::size_t s) { return g(s) * x_hat(s); });
                }
                for (std::size_t s = 0; s < B; ++s)
                    at_sample(dC_dx, s)[i] = batch_normalisation_gradient(
                        p.gamma[i], seen.s[i], g(s), mean_g, x_hat(s), mean_g_x_hat);
            }
        }
    }

    /// ∂C/∂β = Σ g, ∂C/∂γ = Σ g x̂.
    constexpr void add_gradient(const auto& p, const auto&, const auto& seen,
                                auto&& gradient) const {
        for (std::size_t s = 0; s < sample_count(seen.delta); ++s)
            for (std::size_t i = 0; i < p.gamma.size(); ++i) {
                const auto& g = at_sample(seen.delta, s)[i];
                gradient.beta[i] = gradient.beta[i] + g;
                gradient.gamma[i] = gradient.gamma[i] + g * at_sample(seen.x_hat, s)[i];
            }
    }

    /// ‖(∂C/∂γ, ∂C/∂β)‖ of one sample.
    constexpr void add_norms(const auto&, const auto& seen, std::size_t s, sum_of_squares<double>&,
                             sum_of_squares<double>& others) const {
        const auto& g = at_sample(seen.delta, s);
        for (std::size_t i = 0; i < g.size(); ++i) {
            others.add(static_cast<double>(g[i]));
            others.add(static_cast<double>(g[i])
                       * static_cast<double>(at_sample(seen.x_hat, s)[i]));
        }
    }

    /// The running statistics follow those of the mini-batch.
    constexpr void remember(auto& p, const auto& seen) const {
        if (!seen.uses_batch) return;
        using T = std::remove_cvref_t<decltype(p.gamma[0])>;
        const double B = static_cast<double>(sample_count(seen.a));
        const T keep = constant_of<T>(1 - momentum);
        const T share = constant_of<T>(momentum);
        const T share_unbiased = constant_of<T>(momentum * B / (B - 1));
        for (std::size_t i = 0; i < p.gamma.size(); ++i) {
            p.running_mean[i] = keep * p.running_mean[i] + share * seen.mean[i];
            p.running_variance[i] =
                keep * p.running_variance[i] + share_unbiased * seen.variance[i];
        }
    }

  private:
    template <class T>
    static constexpr T constant_of(double x) {
        if constexpr (BinaryFloat<T>)
            return static_cast<T>(x);
        else
            return T(x);
    }

    /// The mean of f(s) over B samples.
    template <class T, class Function>
    static constexpr T mean_of(std::size_t B, const Function& f) {
        T sum(0);
        for (std::size_t s = 0; s < B; ++s) sum = sum + f(s);
        return sum / constant_of<T>(static_cast<double>(B));
    }

    /// Mean and biased variance of neuron i over the mini-batch.
    static constexpr void measure(const auto& x, auto& seen, std::size_t i) {
        using T = std::remove_cvref_t<decltype(seen.mean[i])>;
        const std::size_t B = sample_count(x);
        const T mean = mean_of<T>(B, [&](std::size_t s) { return at_sample(x, s)[i]; });
        seen.mean[i] = mean;
        seen.variance[i] = mean_of<T>(B, [&](std::size_t s) {
            const T d = at_sample(x, s)[i] - mean;
            return d * d;
        });
    }
};

/// ε > 0, added to the variance, and the share in [0, 1] of a mini-batch in the running statistics.
struct batch_normalisation_settings {
    double epsilon = 1e-5; ///< ε > 0
    double momentum = 0.1; ///< in [0, 1]
};

/// Batch normalisation of Size neurons: batch_normalisation<30>({.momentum = 0.01}).
/// Errors: std::invalid_argument for ε that is not above 0 and finite and a momentum outside of [0,
/// 1].
template <std::size_t Size>
constexpr batch_normalisation_layer<Size>
batch_normalisation(batch_normalisation_settings settings = {}) {
    if (!(settings.epsilon > 0 && settings.epsilon <= std::numeric_limits<double>::max()))
        throw std::invalid_argument("batch normalisation: epsilon must be a finite number above 0");
    if (!(settings.momentum >= 0 && settings.momentum <= 1))
        throw std::invalid_argument("batch normalisation: momentum must lie in [0, 1]");
    return {settings.epsilon, settings.momentum};
}

} // namespace gradus
