#pragma once

#include <gradus/activations/activation.hpp>
#include <gradus/networks/layers/corruption.hpp>
#include <gradus/networks/layers/dense.hpp>
#include <gradus/networks/layers/layer.hpp>

#include <cstddef>
#include <type_traits>

namespace gradus {

/// Whether an autoencoder reads a code with the weights that wrote it, Wᵀ, or with V of its own.
enum class autoencoder_weights { tied, free };

/// What an autoencoder learns: W and b write the code, V, or Wᵀ where weights are tied, and c read
/// it.
template <Scalar T, std::size_t Inputs, std::size_t Hidden, autoencoder_weights Weights>
struct autoencoder_parameters : layer_parameters<T, Inputs, Hidden> {
    using scalar = T;
    using encoder = layer_parameters<T, Inputs, Hidden>;

    vector<T, Inputs> c;

    constexpr autoencoder_parameters() = default;
    constexpr autoencoder_parameters(std::size_t inputs, std::size_t hidden)
        requires(Inputs == dynamic && Hidden == dynamic)
        : encoder(inputs, hidden), c(inputs) {}
    constexpr bool operator==(const autoencoder_parameters&) const = default;

    template <class Function, class... Parameters>
    static constexpr void for_each_array(const Function& f, Parameters&... p) {
        encoder::for_each_array(f, p...);
        f(array_name{"c", array_name::role::biases}, p.c...);
    }
};
template <Scalar T, std::size_t Inputs, std::size_t Hidden>
struct autoencoder_parameters<T, Inputs, Hidden, autoencoder_weights::free>
    : layer_parameters<T, Inputs, Hidden> {
    using scalar = T;
    using encoder = layer_parameters<T, Inputs, Hidden>;

    matrix<T, Inputs, Hidden> V;
    vector<T, Inputs> c;

    constexpr autoencoder_parameters() = default;
    constexpr autoencoder_parameters(std::size_t inputs, std::size_t hidden)
        requires(Inputs == dynamic && Hidden == dynamic)
        : encoder(inputs, hidden), V(inputs, hidden), c(inputs) {}
    constexpr bool operator==(const autoencoder_parameters&) const = default;

    template <class Function, class... Parameters>
    static constexpr void for_each_array(const Function& f, Parameters&... p) {
        encoder::for_each_array(f, p...);
        f(array_name{"V", array_name::role::weights}, p.V...);
        f(array_name{"c", array_name::role::biases}, p.c...);
    }
};

/// The input with its noise, the code, and the weighted inputs z, the outputs a and the errors
/// δ = ∂C/∂z of what is read from it.
template <class Numbers, std::size_t Inputs, std::size_t Hidden>
struct autoencoder_trace : dense_trace<Numbers, Inputs> {
    typename Numbers::template neurons<Inputs> corrupted{};
    dense_trace<Numbers, Hidden> code{};
    typename Numbers::template statistics<Hidden> no_bias{};
    constexpr bool operator==(const autoencoder_trace&) const = default;
};

/// x̃ = x with noise, which is drawn in training alone; h = σ(W x̃ + b) is the code of x; and what
/// is read from it, a = τ(V h + c), with V = Wᵀ where weights are tied, is to be x again: its
/// samples are pairs (x, x), and its costs those of any output. A network of this layer alone is a
/// denoising autoencoder, trained, saved and exported as any network:
///     make_network<double>(denoising_autoencoder<784, 100>(sigmoid, sigmoid, masking(0.25)))
/// With tied weights W gets both parts of its gradient: ∂C/∂W = δ_h x̃ᵀ + h δᵀ, with
/// δ_h = (W δ) ∘ σ′(W x̃ + b).
/// Nothing stands below it: the noise is of its input.
/// Source: P. Vincent et al., Stacked denoising autoencoders (2010), sections 2.2 and 3.1.
template <std::size_t Inputs, std::size_t Hidden, class Activation, class OutputActivation,
          autoencoder_weights Weights>
struct denoising_autoencoder_layer {
    static_assert(Inputs > 0 && Hidden > 0,
                  "an autoencoder has at least one input and one hidden neuron");
    static constexpr bool is_tied = Weights == autoencoder_weights::tied;

    Activation code_activation;  ///< σ
    OutputActivation activation; ///< τ
    corruption noise{};
    static constexpr std::size_t inputs = Inputs;
    static constexpr std::size_t outputs = Inputs;
    static constexpr bool draws = true;

    template <Scalar T>
    using parameters = autoencoder_parameters<T, Inputs, Hidden, Weights>;
    template <class Numbers>
    using trace = autoencoder_trace<Numbers, Inputs, Hidden>;

    constexpr void resize(auto& seen, const auto& p, std::size_t count) const {
        using gradus::resize;
        for (auto* const numbers : {&seen.corrupted, &seen.z, &seen.a, &seen.delta})
            resize(*numbers, p.c.size(), count);
        for (auto* const numbers : {&seen.code.z, &seen.code.a, &seen.code.delta})
            resize(*numbers, p.b.size(), count);
        resize(seen.no_bias, p.b.size(), 1);
    }

    constexpr void forward(const auto& p, const auto& x, auto&& seen, const phase& now) const {
        corrupt(seen.corrupted, x, noise, now.drops);
        affine(seen.code.z, p.W, seen.corrupted, p.b);
        map(seen.code.a, seen.code.z, code_activation);
        if constexpr (is_tied) {
            transposed_product(seen.z, p.W, seen.code.a);
            add_to_each(seen.z, p.c);
        } else {
            affine(seen.z, p.V, seen.code.a, p.c);
        }
        map(seen.a, seen.z, activation);
    }

    constexpr void backward(const auto& p, const auto&, auto&& seen, auto&& dC_dx) const {
        multiply_by_map(seen.delta, seen.z, slope_of{activation});
        pass_back(p, seen, dC_dx);
    }
    /// The code's errors, from δ.
    template <class Below>
    constexpr void pass_back(const auto& p, auto&& seen, Below&&) const {
        static_assert(std::is_same_v<std::remove_cvref_t<Below>, not_asked_for>,
                      "nothing stands below an autoencoder: a network is made of it alone");
        if constexpr (is_tied)
            affine(seen.code.delta, p.W, seen.delta, seen.no_bias);
        else
            transposed_product(seen.code.delta, p.V, seen.delta);
        multiply_by_map(seen.code.delta, seen.code.z, slope_of{code_activation});
    }

    constexpr void add_gradient(const auto&, const auto&, const auto& seen, auto&& gradient) const {
        add(gradient.b, seen.code.delta);
        add_outer_product(gradient.W, seen.code.delta, seen.corrupted);
        add(gradient.c, seen.delta);
        if constexpr (is_tied)
            add_outer_product(gradient.W, seen.code.a, seen.delta);
        else
            add_outer_product(gradient.V, seen.delta, seen.code.a);
    }

    /// What the activation τ is taken of.
    constexpr const auto& weighted_inputs(const auto&, const auto& seen) const { return seen.z; }
};

/// An autoencoder with as many inputs and hidden neurons, with tied weights if nothing is said.
template <std::size_t Inputs, std::size_t Hidden,
          autoencoder_weights Weights = autoencoder_weights::tied, class Activation,
          class OutputActivation>
constexpr denoising_autoencoder_layer<Inputs, Hidden, Activation, OutputActivation, Weights>
denoising_autoencoder(Activation of_code, OutputActivation of_output,
                      const corruption& noise = no_noise) {
    return {of_code, of_output, noise};
}

} // namespace gradus
