#pragma once

#include <gradus/core/claim.hpp>
#include <gradus/numbers/elementary.hpp>
#include <gradus/theory/forecast/description.hpp>
#include <gradus/theory/forecast/forecast.hpp>

#include <cstddef>
#include <utility>

namespace gradus {

/// Between these bounds a hidden layer's expected gradient, by that of the last layer, lets it
/// learn: it needs up to a thousand times the last layer's steps. What is enough for you, say
/// yourself.
struct gradient_limits {
    double least = 1e-3; ///< of √(E‖δ^l‖²/E‖δ^L‖²)
    double most = 1e3;   ///< of the same
};

/// What a forecast says of a network's hidden layers. Only `trainable` lets `trainable<net>`
/// compile.
enum class training_outcome {
    trainable,
    vanishes,   ///< a layer's gradient is below the least for certain
    explodes,   ///< a layer's gradient is above the most for certain
    undecided,  ///< the enclosure of a layer's gradient holds a limit
    no_forecast ///< theory says nothing of this network
};

/// What becomes of a network, by its forecast: decided by the hidden layer that is worst off.
struct training_forecast {
    training_outcome how = training_outcome::trainable; ///< the verdict
    std::size_t layer = 0;                              ///< counted from 1
    interval<double> ratio = 1; ///< √(E‖δ^l‖²/E‖δ^L‖²) of that layer l, enclosed
};

/// The verdict over some layers' forecasts. Where several are outside of the limits, that with the
/// smallest gradient counts, else that with the largest.
constexpr training_forecast judge(const layer_forecast* layers, std::size_t count,
                                  const gradient_limits& limits) {
    training_forecast worst;
    const auto take = [&](training_outcome how, std::size_t k) {
        worst = {how, k + 1, layers[k].ratio};
    };
    for (std::size_t k = 0; k + 1 < count; ++k) {
        const interval<double>& ratio = layers[k].ratio;
        using enum training_outcome;
        if (!certifies(ratio) || !ratio.is_bounded()) {
            take(no_forecast, k);
            return worst;
        }
        const bool is_smallest = worst.how != vanishes || ratio.upper() < worst.ratio.upper();
        const bool is_largest = worst.how != explodes || ratio.lower() > worst.ratio.lower();
        if (certainly_less(ratio, limits.least)) {
            if (is_smallest) take(vanishes, k);
        } else if (worst.how == vanishes) {
            continue;
        } else if (certainly_greater(ratio, limits.most)) {
            if (is_largest) take(explodes, k);
        } else if (worst.how == trainable
                   && !(certainly_greater_equal(ratio, limits.least)
                        && certainly_less_equal(ratio, limits.most))) {
            take(undecided, k);
        }
    }
    return worst;
}

namespace detail {

/// 1.9e6, or 3.2: two digits of a finite x ≥ 0
constexpr void write_about(proof_text& text, double x) {
    int exponent = 0;
    while (x >= 10) x /= 10, ++exponent;
    auto tenths = static_cast<long long>(x * 10 + 0.5);
    if (tenths >= 100) tenths /= 10, ++exponent;
    text << tenths / 10 << '.' << tenths % 10;
    if (exponent > 0) text << 'e' << static_cast<long long>(exponent);
}

template <class Named>
constexpr void write_name(proof_text& text, const char* before, const Named& named) {
    if constexpr (requires { named.name; }) text << before << named.name;
}

/// Does no neuron pass on a whole gradient?
template <class Activation>
constexpr bool always_shrinks() {
    if constexpr (requires { Activation::slopes().upper; })
        return Activation::slopes().upper && *Activation::slopes().upper < rational(1);
    else
        return false;
}

/// The network in words.
template <class Activation, class Weights, class Biases, std::size_t Layers>
constexpr proof_text
text_of_network(const network_description<Activation, Weights, Biases, Layers>& net) {
    proof_text text;
    text << static_cast<long long>(Layers);
    write_name(text, " ", net.activation);
    text << " layers";
    if (net.path == layer_path::residual) text << " with residual paths";
    if (net.path == layer_path::batch_normalised) text << " with batch normalisation";
    write_name(text, " and weights of ", net.weights);
    return text;
}

/// What is wrong and what helps, in words, of a network of so many layers.
constexpr proof_text text_of_verdict(std::size_t layers, layer_path path, bool always_shrinks,
                                     const training_forecast& verdict) {
    using enum training_outcome;
    proof_text text;
    if (verdict.how == trainable) return text << "every layer learns";
    if (verdict.how == no_forecast) return text << "theory says nothing of these layers";
    const bool is_slow = verdict.ratio.upper() < 1;
    const double ratio = midpoint(verdict.ratio);
    constexpr double least = 1e-300; // its reciprocal is a double
    const bool is_beyond = ratio < least;
    text << "layer " << static_cast<long long>(verdict.layer)
         << (is_beyond ? " learns more than " : " learns about ");
    write_about(text, is_slow ? 1 / (is_beyond ? least : ratio) : ratio);
    text << (is_slow ? " times more slowly than layer " : " times faster than layer ")
         << static_cast<long long>(layers);
    if (verdict.how == undecided) return text << ": the limit lies within the enclosure";
    if (path == layer_path::batch_normalised) return text << "; remedy: residual paths";
    if (path == layer_path::residual) return text << "; remedy: smaller weights, or fewer layers";
    if (!is_slow) return text << "; remedy: weights of critical_normal";
    if (always_shrinks)
        return text << "; remedy: tanh or relu, residual paths, or batch normalisation";
    return text << "; remedy: weights of critical_normal, or residual paths";
}
template <class Activation, class Weights, class Biases, std::size_t Layers>
constexpr proof_text
text_of_verdict(const network_description<Activation, Weights, Biases, Layers>& net,
                const training_forecast& verdict) {
    return text_of_verdict(Layers, net.path, always_shrinks<Activation>(), verdict);
}

} // namespace detail

/// A forecast as the compiler prints it.
namespace shown {

/// The network in words, such as "20 sigmoid layers and weights of …", in pieces.
template <fixed_text... Words>
struct network {};
/// The verdict in words: which layer, how many times more slowly or faster than the last, the
/// remedy.
template <fixed_text... Words>
struct forecast {};

/// It does not compile unless every hidden layer's expected gradient lies within the limits.
template <training_outcome How, class Network, class Forecast>
struct training {
    static_assert(How != training_outcome::vanishes,
                  "gradus: this network will not train: in an early layer the expected gradient is "
                  "too small. shown::network and shown::forecast name layer, factor and remedy");
    static_assert(How != training_outcome::explodes,
                  "gradus: this network will not train: in an early layer the expected gradient is "
                  "too large. shown::network and shown::forecast name layer, factor and remedy");
    static_assert(How != training_outcome::undecided,
                  "gradus: whether this network will train is undecided: an expected gradient lies "
                  "too close to a limit; shown::forecast names it");
    static_assert(How != training_outcome::no_forecast,
                  "gradus: there is no forecast for this network: theory does not know it, or its "
                  "numbers are too large; shown::network names it");
    static constexpr bool holds = How == training_outcome::trainable;
};

/// `training` of a network and the forecast of it, with their texts cut into pieces.
template <auto Net, training_forecast Verdict, class NetworkPieces, class VerdictPieces>
struct training_of;

template <auto Net, training_forecast Verdict, std::size_t... N, std::size_t... V>
struct training_of<Net, Verdict, std::index_sequence<N...>, std::index_sequence<V...>>
    : training<
          Verdict.how, network<gradus::detail::piece<gradus::detail::text_of_network(Net), N>()...>,
          forecast<gradus::detail::piece<gradus::detail::text_of_verdict(Net, Verdict), V>()...>> {
};

} // namespace shown

/// What the forecast says of a network within these limits.
template <class Description>
constexpr training_forecast judge(const Description& net, const gradient_limits& limits = {}) {
    if constexpr (requires { forecast(net); }) {
        const auto layers = forecast(net);
        return judge(layers.data(), layers.size(), limits);
    } else {
        return {training_outcome::no_forecast, 0, interval<double>::entire()};
    }
}

namespace detail {

template <auto Net, gradient_limits Limits>
inline constexpr training_forecast verdict_on = judge(Net, Limits);

} // namespace detail

/// `static_assert(trainable<net>)`, for a network that describe() made, `constexpr auto net`: true,
/// or a compile error that names the layer, the factor and a remedy. At the start of training, and
/// for wide layers: what is expected, not what is certain of a given network.
template <auto Net, gradient_limits Limits = gradient_limits{}>
inline constexpr bool trainable =
    shown::training_of<Net, detail::verdict_on<Net, Limits>,
                       std::make_index_sequence<detail::piece_count(detail::text_of_network(Net))>,
                       std::make_index_sequence<detail::piece_count(
                           detail::text_of_verdict(Net, detail::verdict_on<Net, Limits>))>>::holds;

} // namespace gradus
