#pragma once

#include <gradus/activations.hpp>
#include <gradus/networks/arrays.hpp>
#include <gradus/networks/propagation.hpp>
#include <gradus/numbers/elementary.hpp>
#include <gradus/numbers/random.hpp>
#include <gradus/theory/forecast/critical_line.hpp>
#include <gradus/theory/forecast/moments_of.hpp>
#include <gradus/theory/variance.hpp>
#include <gradus/training/check_setting.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace gradus {

/// Draws one weight of a layer with n_in inputs and n_out outputs: initialiser(random, n_in,
/// n_out).
template <class Function>
concept Initialiser =
    std::is_invocable_r_v<double, const Function&, random_generator&, std::size_t, std::size_t>;

/// Fills W^l as a whole, where its elements depend on each other: initialiser(random, W).
template <class Function, class Matrix>
concept MatrixInitialiser = std::is_invocable_v<const Function&, random_generator&, Matrix&>;

/// N(0, 1/n_in): a neuron's weighted input is then about as wide as one input.
/// Source: Nielsen ch. 3, "Weight initialization", and network2.py; his chapter 5's figures.
struct normal_by_inputs {
    static constexpr const char* name = "normal_by_inputs";

    /// Var[w], of which a forecast is made: theory/forecast.hpp.
    template <Scalar T>
    constexpr T variance(const T& n_in, const T&) const {
        return T(1) / n_in;
    }
    constexpr double operator()(random_generator& random, std::size_t n_in, std::size_t) const {
        return normal(random) / numbers::sqrt(static_cast<double>(n_in));
    }
};

/// N(0, 1), whatever the layer's size. Source: Nielsen ch. 5, the text, eq. 122 and below.
struct standard_normal {
    static constexpr const char* name = "standard_normal";

    /// Var[w], of which a forecast is made: theory/forecast.hpp.
    template <Scalar T>
    constexpr T variance(const T&, const T&) const {
        return T(1);
    }
    constexpr double operator()(random_generator& random, std::size_t, std::size_t) const {
        return normal(random);
    }
};

/// N(0, s²), whatever the layer's size; 0.01 is what restricted Boltzmann machines begin with.
/// Source: G. Hinton, A practical guide to training restricted Boltzmann machines (2010),
/// section 8. Errors: std::invalid_argument by initialise() for a deviation that is not finite or
/// below 0.
struct normal_of_deviation {
    double deviation = 0.01; ///< s ≥ 0
    static constexpr const char* name = "normal_of_deviation";

    /// Var[w], of which a forecast is made: theory/forecast.hpp.
    template <Scalar T>
    constexpr T variance(const T&, const T&) const {
        return T(deviation) * T(deviation);
    }
    template <class T>
    constexpr void check() const {
        check_setting(is_not_negative<T>(deviation),
                      "normal_of_deviation: the deviation must be a finite number, not below 0");
    }
    constexpr double operator()(random_generator& random, std::size_t, std::size_t) const {
        return deviation * normal(random);
    }
};

/// N(0, 2/(n_in + n_out)): half-way between keeping the variance of the activations and that of the
/// errors. Source: Glorot 2010 eq. 12, whose variance is here that of a normal distribution.
struct xavier_normal {
    static constexpr const char* name = "xavier_normal";

    /// Var[w], of which a forecast is made: theory/forecast.hpp.
    template <Scalar T>
    constexpr T variance(const T& n_in, const T& n_out) const {
        return xavier_variance(n_in, n_out);
    }
    constexpr double operator()(random_generator& random, std::size_t n_in,
                                std::size_t n_out) const {
        return normal(random)
               * numbers::sqrt(
                   xavier_variance(static_cast<double>(n_in), static_cast<double>(n_out)));
    }
};

/// Uniform in [−r, r) with r = √(6/(n_in + n_out)): the same variance r²/3 = 2/(n_in + n_out).
/// Source: Glorot 2010 eq. 16.
struct xavier_uniform {
    static constexpr const char* name = "xavier_uniform";

    /// Var[w], of which a forecast is made: theory/forecast.hpp.
    template <Scalar T>
    constexpr T variance(const T& n_in, const T& n_out) const {
        return xavier_variance(n_in, n_out);
    }
    constexpr double operator()(random_generator& random, std::size_t n_in,
                                std::size_t n_out) const {
        const double r = numbers::sqrt(
            3 * xavier_variance(static_cast<double>(n_in), static_cast<double>(n_out)));
        return (2 * uniform(random) - 1) * r;
    }
};

/// N(0, 2/((1 + α²) n_in)), for relu (α = 0) or leaky_relu with slope α below 0.
/// Source: He 2015 eq. 10 and 15.
/// Errors: std::invalid_argument by initialise() for an α that is not finite.
struct he_normal {
    double alpha = 0; ///< the slope below 0, any finite number
    static constexpr const char* name = "he_normal";

    /// Var[w], of which a forecast is made: theory/forecast.hpp.
    template <Scalar T>
    constexpr T variance(const T& n_in, const T&) const {
        return he_variance(n_in, T(alpha));
    }
    template <class T>
    constexpr void check() const {
        check_setting(is_finite<T>(alpha), "he_normal: alpha must be a finite number");
    }
    constexpr double operator()(random_generator& random, std::size_t n_in, std::size_t) const {
        return normal(random) * numbers::sqrt(he_variance(static_cast<double>(n_in), alpha));
    }
};

/// Every weight the same.
/// Errors: std::invalid_argument by initialise() for a value that is not finite in the network.
struct all_equal {
    double value = 0; ///< any finite number

    /// 0 where all are 0; otherwise their mean is not 0, and a forecast knows nothing of them.
    template <Scalar T>
    constexpr std::optional<T> variance(const T&, const T&) const {
        return value == 0 ? std::optional<T>(0) : std::nullopt;
    }
    template <class T>
    constexpr void check() const {
        check_setting(is_finite<T>(value), "all_equal: the value must be a finite number");
    }
    constexpr double operator()(random_generator&, std::size_t, std::size_t) const { return value; }
};

/// The variance of the first weights of a layer that suits its activation: He's below relu and its
/// relatives, whose slope is about 0 (leaky_relu: α) for half of all inputs, as each of them says
/// by its rectifier_slope(); else Xavier's, which keeps about the lengths of activations and errors
/// where the slope at 0 is that of the whole (tanh, identity, the sigmoid's but for its factor 1/4,
/// softmax).
/// Source: Glorot 2010 eq. 12; He 2015 eq. 10 and 15.
template <class Activation>
constexpr double suitable_variance(const Activation& f, double n_in, double n_out) {
    if constexpr (requires { f.rectifier_slope(); })
        if (const std::optional<rational> slope = f.rectifier_slope())
            return he_variance(n_in, constant<double>(slope->numerator, slope->denominator));
    return xavier_variance(n_in, n_out);
}

/// N(0, v) with the variance v that suits the layer's activation. An activation of one's own gets
/// what its rectifier_slope() says, or Xavier's, or what suitable_variance() for its type says.
struct suited_to_activation {
    static constexpr const char* name = "suited_to_activation";

    /// The same formula over any scalar, for the activations of the library.
    template <Scalar T, class Activation>
    constexpr T variance(const T& n_in, const T& n_out, const Activation& f) const {
        if constexpr (requires { f.rectifier_slope(); })
            if (const std::optional<rational> slope = f.rectifier_slope())
                return he_variance(n_in, constant<T>(slope->numerator, slope->denominator));
        return xavier_variance(n_in, n_out);
    }
    template <class Activation>
    constexpr double operator()(random_generator& random, std::size_t n_in, std::size_t n_out,
                                const Activation& f) const {
        return normal(random)
               * numbers::sqrt(
                   suitable_variance(f, static_cast<double>(n_in), static_cast<double>(n_out)));
    }
};

/// N(0, σ_w²/n_in), for weights that keep gradients where σ_w² is critical.
struct scaled_normal {
    double sigma_square = 1; ///< σ_w² ≥ 0
    static constexpr const char* name = "scaled_normal";

    template <class T>
    constexpr void check() const {
        check_setting(is_not_negative<T>(sigma_square),
                      "scaled_normal: the variance must be a finite number, not below 0");
    }
    template <Scalar T>
    constexpr T variance(const T& n_in, const T&) const {
        return T(sigma_square) / n_in;
    }
    constexpr double operator()(random_generator& random, std::size_t n_in, std::size_t) const {
        return normal(random) * numbers::sqrt(sigma_square / static_cast<double>(n_in));
    }
};

/// N(0, σ_w²/n_in) with the σ_w² at which, with biases of this variance, the gradients of wide deep
/// layers neither vanish nor explode: 1 for tanh and 2 for relu if biases are 0, 1.98607264 for
/// tanh and biases of variance 0.1. Layers of which nothing is known, softmax, get 1/n_in.
/// Source: S. Schoenholz et al., Deep information propagation (2017); theory/forecast.hpp, which
/// encloses σ_w². Errors: std::invalid_argument for a variance that is not finite or below 0, and
/// where no σ_w² is critical, as for relu with biases and for softplus without.
struct critical_normal {
    double bias_variance = 0; ///< ≥ 0, of the biases that go with the weights
    static constexpr const char* name = "critical_normal";

    template <class T>
    constexpr void check() const {
        check_setting(is_not_negative<T>(bias_variance),
                      "critical_normal: the biases' variance must be a finite number, not below 0");
    }
    /// What draws the weights of layers with this activation.
    template <class Activation>
    constexpr scaled_normal for_activation(const Activation& f) const {
        check<double>();
        if constexpr (ActivationChoice<Activation>) {
            return f.visit([&](const auto& chosen) { return for_activation(chosen); });
        } else if constexpr (mean_field::HasMoments<Activation>) {
            const interval<double> weights =
                mean_field::find_critical_point(f, interval<double>(bias_variance)).weights;
            check_setting(
                weights.is_bounded(),
                "critical_normal: with biases of this variance no variance of the weights "
                "is critical for this activation");
            return {midpoint(weights)};
        } else {
            return {1};
        }
    }
    /// The same variance, enclosed.
    template <Scalar T, class Activation>
    constexpr T variance(const T& n_in, const T&, const Activation& f) const {
        return T(for_activation(f).sigma_square) / n_in;
    }
};

/// What draws a layer's weights after it has been told the layer's activation; what it gives then
/// is of one type for all activations.
template <class Weights>
concept ActivationInitialiser = requires(const Weights& weights) {
    { weights.for_activation(identity) } -> Initialiser;
};

namespace detail {

/// The activation that weights should suit.
template <class Layer>
constexpr auto activation_of(const Layer& layer) {
    if constexpr (requires { layer.activation; })
        return layer.activation;
    else if constexpr (requires { layer.cell.activation; })
        return layer.cell.activation;
    else
        return identity;
}

/// Draws weights, block by block: each gate of a cell is a layer of its own.
template <class Matrix, class Weights, class Activation>
constexpr void draw_weights(random_generator& random, const array_name& name, Matrix& W,
                            const Weights& weights, const Activation& activation) {
    if constexpr (MatrixInitialiser<Weights, Matrix>)
        if (name.blocks == 1) return weights(random, W);
    if constexpr (ActivationInitialiser<Weights>)
        return draw_weights(random, name, W, weights.for_activation(activation), activation);
    const std::size_t rows = W.rows() / name.blocks;
    for (std::size_t first = 0; first < W.rows(); first += rows) {
        const block_of_rows<Matrix> block{W, first, rows};
        using T = std::remove_cvref_t<decltype(W(0, 0))>;
        if constexpr (MatrixInitialiser<Weights, const block_of_rows<Matrix>>) {
            weights(random, block);
        } else {
            for (std::size_t i = 0; i < rows; ++i)
                for (std::size_t j = 0; j < W.columns(); ++j)
                    if constexpr (Initialiser<Weights>)
                        block(i, j) = static_cast<T>(weights(random, W.columns(), rows));
                    else if constexpr (!ActivationInitialiser<Weights>)
                        block(i, j) =
                            static_cast<T>(weights(random, W.columns(), rows, activation));
        }
    }
}

/// f(layer, its parameters), for a layer that is made of layers each of those.
template <class Layer, class Parameters, class Function>
constexpr void for_each_part_of(const Layer& layer, Parameters& p, const Function& f) {
    if constexpr (requires { layer.for_each_part([](const auto&, auto&) {}, p); })
        layer.for_each_part(
            [&](const auto& part, auto& numbers) { for_each_part_of(part, numbers, f); }, p);
    else
        f(layer, p);
}

template <class Parameters>
constexpr bool has_weights(const Parameters& p) {
    bool has_any = false;
    Parameters::for_each_array(
        [&](const array_name& name, const auto&) {
            has_any = has_any || name.is == array_name::role::weights;
        },
        p);
    return has_any;
}

/// The numbers of one layer that is not made of others, as initialise() says.
template <class Layer, class Parameters, class Weights, class Biases>
constexpr void initialise_layer(const Layer& layer, Parameters& p, random_generator& random,
                                const Weights& weights, const Biases& biases) {
    using T = typename Parameters::scalar;
    using role = array_name::role;
    std::size_t n_in = 0;
    std::size_t n_out = 0;
    const auto measure = [&](const array_name& name, const auto& W) {
        if (name.is != role::weights || n_in != 0) return; // those of the first weights
        n_in = columns_of(W);
        n_out = rows_of(W) / name.blocks;
    };
    const auto begin = [&](const array_name& name, auto& numbers) {
        if (name.is == role::weights) return;
        for (std::size_t k = 0; k < count_of(numbers); ++k)
            numbers.data()[k] = name.is == role::biases
                                    ? static_cast<T>(biases(random, n_in, n_out))
                                    : T(name.start);
    };
    const auto draw = [&](const array_name& name, auto& W) {
        if constexpr (requires { W.columns(); }) // only weights are a matrix
            draw_weights(random, name, W, weights, activation_of(layer));
    };
    Parameters::for_each_array(measure, p);
    Parameters::for_each_array(begin, p);
    Parameters::for_each_array(draw, p);
}

} // namespace detail

/// Draws every weight and bias anew, layer by layer, first the biases, then the weights row by row
/// or, with `orthogonal`, as a matrix; those of a recurrent cell gate by gate. If nothing is said
/// the weights suit the layer's activation and the biases are 0. What is neither (the factors of
/// batch normalisation) starts as always. Errors: std::invalid_argument for settings of an
/// initialiser that are not finite, with T too; nothing is drawn then.
template <class Network, class Weights = suited_to_activation, Initialiser Biases = all_equal>
    requires BinaryFloat<typename Network::scalar>
             && (std::same_as<Weights, suited_to_activation> || Initialiser<Weights>
                 || ActivationInitialiser<Weights>
                 || MatrixInitialiser<Weights, matrix<typename Network::scalar, 2, 2>>)
constexpr void initialise(Network& net, random_generator& random, const Weights& weights = {},
                          const Biases& biases = {}) {
    using T = typename Network::scalar;
    check_settings<T>(weights);
    check_settings<T>(biases);
    const auto for_each_layer = [&](const auto& f) {
        from_first_to_last(net, [&](auto l) {
            detail::for_each_part_of(net.layer(l), net.parameters[l - one], f);
        });
    };
    if constexpr (ActivationInitialiser<Weights>) {
        // All are asked before anything is drawn: one of them may refuse.
        std::vector<decltype(weights.for_activation(identity))> of_layers;
        for_each_layer([&](const auto& layer, const auto& p) {
            if (detail::has_weights(p))
                of_layers.push_back(weights.for_activation(detail::activation_of(layer)));
        });
        std::size_t next = 0;
        for_each_layer([&](const auto& layer, auto& p) {
            if (detail::has_weights(p))
                detail::initialise_layer(layer, p, random, of_layers[next++], biases);
            else
                detail::initialise_layer(layer, p, random, weights, biases);
        });
    } else {
        for_each_layer([&](const auto& layer, auto& p) {
            detail::initialise_layer(layer, p, random, weights, biases);
        });
    }
}

/// As Nielsen's book begins: weights N(0, 1/n_in) and biases N(0, 1), whatever the activation.
/// Source: Nielsen ch. 3, network2.py; the figures of his chapter 5.
template <class Network>
constexpr void initialise_as_nielsen(Network& net, random_generator& random) {
    initialise(net, random, normal_by_inputs{}, standard_normal{});
}

} // namespace gradus
