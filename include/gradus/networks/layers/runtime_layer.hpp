#pragma once

#include <gradus/networks/layers/batch_normalisation.hpp>
#include <gradus/networks/layers/dense.hpp>
#include <gradus/networks/layers/dropout.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <type_traits>

namespace gradus {

/// What may stand in and around the hidden layers of a runtime_network:
/// {.normalisation = batch_normalisation_settings{}, .is_residual = true, .dropout = 0.5}.
struct hidden_layer_parts {
    std::optional<batch_normalisation_settings> normalisation{}; ///< between W x + b and σ
    bool is_residual = false; ///< a path around each layer that gives as many numbers as it takes
    double dropout = 0;       ///< the rate, after σ

    bool any() const { return normalisation || is_residual || dropout > 0; }
};

/// Scalars with which they can be computed.
template <class T>
concept MayHaveParts = AnalyticScalar<T> && std::constructible_from<T, double>;

/// W and b; γ, β and the running statistics have no numbers where the layer is not normalised, and
/// then nobody visits them.
template <Scalar T>
struct runtime_parameters : layer_parameters<T, dynamic, dynamic>,
                            normalisation_parameters<T, dynamic> {
    using scalar = T;
    static constexpr bool starts_at_zero = false;

    runtime_parameters() = default;
    runtime_parameters(std::size_t inputs, std::size_t outputs, bool is_normalised)
        : layer_parameters<T, dynamic, dynamic>(inputs, outputs) {
        if (!is_normalised) return;
        for (auto* const numbers :
             {&this->gamma, &this->beta, &this->running_mean, &this->running_variance})
            *numbers = vector<T, dynamic>(outputs);
    }
    bool operator==(const runtime_parameters&) const = default;

    bool is_normalised() const { return this->gamma.size() > 0; }

    template <class Function, class... Parameters>
    static void for_each_array(const Function& f, Parameters&... p) {
        layer_parameters<T, dynamic, dynamic>::for_each_array(f, p...);
        if ((p.is_normalised() || ...))
            normalisation_parameters<T, dynamic>::for_each_array(f, p...);
    }
};

/// What the parts remember, beside z, a and δ = ∂C/∂z.
template <class Numbers>
struct runtime_trace : dense_trace<Numbers, dynamic> {
    using neurons = typename Numbers::template neurons<dynamic>;
    normalisation_trace<Numbers, dynamic> normalised{};
    neurons factor{}; ///< of dropout
    neurons dC_da{};  ///< what the path around the layer hands on
    bool operator==(const runtime_trace&) const = default;
};

/// A dense layer with shapes known at run time, and with parts that are chosen at run time, each
/// doing what the layer of its name does, to the same bits:
///     z = W x + b, then z ← BN(z), a = σ(z), a ← dropout(a), a ← x + a.
/// Errors: std::invalid_argument for parts where mini-batches go through the layer as a whole.
/// Where batch normalisation is, b is taken away again with the mean: β stands in its place.
template <class Activation>
struct runtime_layer : dense_layer<dynamic, dynamic, Activation> {
    using dense = dense_layer<dynamic, dynamic, Activation>;
    hidden_layer_parts parts{};

    template <Scalar T>
    using parameters = runtime_parameters<T>;
    template <class Numbers>
    using trace = runtime_trace<Numbers>;

    void resize(auto& seen, const auto& p, std::size_t count) const {
        dense::resize(seen, p, count);
        const std::size_t size = p.b.size();
        if (parts.normalisation) normalisation().resize(seen.normalised, p, count);
        if (parts.dropout > 0) gradus::resize(seen.factor, size, count);
        if (has_path(p)) gradus::resize(seen.dC_da, size, count);
    }

    void forward(const auto& p, const auto& x, auto&& seen, const phase& now) const {
        if constexpr (!may_have_parts<decltype(p), decltype(seen)>) {
            if (parts.any())
                throw std::invalid_argument(
                    "mini-batches as a whole go through dense layers alone; a network with batch "
                    "normalisation, residual paths or dropout is trained by `trainer`");
            dense::forward(p, x, seen, now);
        } else {
            affine(seen.z, p.W, x, p.b);
            if (parts.normalisation) normalisation().forward(p, seen.z, seen.normalised, now);
            map(seen.a, weighted_inputs(x, seen), this->activation);
            if (parts.dropout > 0) dropping().forward(p, seen.a, seen, now);
            if (has_path(p)) add_each(seen.a, x);
        }
    }

    void backward(const auto& p, const auto& x, auto&& seen, auto&& dC_dx) const {
        if constexpr (!may_have_parts<decltype(p), decltype(seen)>) {
            dense::backward(p, x, seen, dC_dx);
        } else {
            if (has_path(p)) copy(seen.dC_da, seen.delta);
            if (parts.dropout > 0) dropping().backward(p, x, seen, not_asked_for{});
            multiply_by_map(seen.delta, weighted_inputs(x, seen), slope_of{this->activation});
            if (parts.normalisation) {
                copy(seen.normalised.delta, seen.delta);
                normalisation().backward(p, seen.z, seen.normalised, seen.delta);
            }
            dense::pass_back(p, seen, dC_dx);
            if (has_path(p)) add_each(dC_dx, seen.dC_da);
        }
    }

    void add_gradient(const auto& p, const auto& x, const auto& seen, auto&& gradient) const {
        dense::add_gradient(p, x, seen, gradient);
        if constexpr (may_have_parts<decltype(p), decltype(seen)>)
            if (parts.normalisation)
                normalisation().add_gradient(p, seen.z, seen.normalised, gradient);
    }

    void remember(auto& p, const auto& seen) const {
        if constexpr (may_have_parts<decltype(p), decltype(seen)>)
            if (parts.normalisation) normalisation().remember(p, seen.normalised);
    }

    const auto& weighted_inputs(const auto& x, const auto& seen) const {
        if constexpr (remembers_parts<decltype(seen)>)
            if (parts.normalisation) return seen.normalised.a;
        return dense::weighted_inputs(x, seen);
    }

    const auto& shift_errors(const auto& seen) const {
        return parts.normalisation ? seen.normalised.delta : seen.delta;
    }

    void add_norms(const auto& x, const auto& seen, std::size_t s, sum_of_squares<double>& weights,
                   sum_of_squares<double>& others) const {
        dense::add_norms(x, seen, s, weights, others);
        if (parts.normalisation)
            normalisation().add_norms(seen.z, seen.normalised, s, weights, others);
    }

  private:
    /// A mini-batch as a whole remembers no more than a dense layer does.
    template <class Trace>
    static constexpr bool remembers_parts =
        requires(std::remove_cvref_t<Trace>& seen) { seen.normalised; };
    template <class Parameters, class Trace>
    static constexpr bool may_have_parts =
        MayHaveParts<typename std::remove_cvref_t<Parameters>::scalar> && remembers_parts<Trace>;

    bool has_path(const auto& p) const { return parts.is_residual && p.W.rows() == p.W.columns(); }
    batch_normalisation_layer<dynamic> normalisation() const {
        return {parts.normalisation->epsilon, parts.normalisation->momentum};
    }
    dropout_layer<dynamic> dropping() const { return {parts.dropout}; }

    /// x ← x + y, if x is asked for.
    static void add_each(auto& x, const auto& y) {
        if constexpr (requires { at_sample(x, 0); })
            for_each_number(x, [&](std::size_t s, std::size_t i, auto& number) {
                number = number + at_sample(y, s)[i];
            });
    }
};

} // namespace gradus
