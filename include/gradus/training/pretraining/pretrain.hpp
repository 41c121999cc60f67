#pragma once

#include <gradus/networks/layers/dense.hpp>
#include <gradus/networks/layers/runtime_layer.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/operations.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/numbers/random.hpp>
#include <gradus/training/check_setting.hpp>
#include <gradus/training/diagnosis/divergence.hpp>
#include <gradus/training/pretraining/contrastive_step.hpp>
#include <gradus/training/pretraining/greedy_layer.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace gradus {

/// Epochs and mini-batch size of pre-training, both at least 1.
struct pretraining_settings {
    std::size_t epochs = 10;     ///< of each layer
    std::size_t batch_size = 10; ///< samples of a mini-batch
};

/// A layer that pre-training can prepare: a dense one, also with parts that are chosen at run time.
template <class Layer>
inline constexpr bool is_dense_or_runtime = is_dense<Layer>;
template <class Activation>
inline constexpr bool is_dense_or_runtime<runtime_layer<Activation>> = true;

/// Unsupervised pre-training, greedy: the first hidden layer learns from the samples' inputs, the
/// second from what the first makes of them, and so on, each in the way of `method`:
/// pretraining_by_autoencoders or pretraining_by_rbms. Then the network is trained as any other;
/// its output layer is left as it is.
///     pretrainer stack(net, pretraining_by_autoencoders{}, {.epochs = 10});
///     stack.initialise(net, random);
///     while (!stack.is_finished()) stack.train_epoch(net, samples, random);
/// It can be stopped at any mini-batch and go on there, to the same bits: in a checkpoint it takes
/// the place of an optimiser.
/// Errors: std::invalid_argument for a network without hidden layers or with batch normalisation or
/// residual paths, for 0 epochs, mini-batches of 0 samples and settings that the method refuses;
/// for no samples and for one that does not fit or is no input that the method can learn. Source:
/// G. Hinton, S. Osindero and Y. Teh, A fast learning algorithm for deep belief nets (2006); Y.
/// Bengio et al., Greedy layer-wise training of deep networks (2007); article 000 claims 21–23.
template <class Network>
class pretrainer {
    using T = typename Network::scalar;
    using inputs_type = typename greedy_layer<T>::inputs_type;

  public:
    template <class Method>
    pretrainer(const Network& net, const Method& method, const pretraining_settings& settings = {})
        : name_("pre-training by " + method.name()), epochs_(settings.epochs) {
        const std::size_t L{last_layer(net)};
        check_setting(L > 1, "pre-training is for hidden layers, and the network has none");
        check_setting(settings.epochs > 0, "pre-training takes at least 1 epoch a layer, not 0");
        check_setting(settings.batch_size > 0, "a mini-batch has at least one sample, not 0");
        check_settings<T>(method);
        backwards_over_hidden(net, [&](auto l) {
            const auto layer = net.layer(l);
            static_assert(is_dense_or_runtime<std::remove_const_t<decltype(layer)>>,
                          "pre-training is for networks whose hidden layers are dense");
            if constexpr (requires { layer.parts; })
                check_setting(!layer.parts.normalisation && !layer.parts.is_residual,
                              "pre-training is for dense layers without batch normalisation and "
                              "residual paths");
            all_.layers.push_back(method.template make<T>(net.activation(l), std::size_t{l} == 1,
                                                          net.W(l).columns(), net.W(l).rows(),
                                                          settings.batch_size));
        });
        std::reverse(all_.layers.begin(), all_.layers.end());
    }

    /// Errors: std::invalid_argument for samples that do not fit or that the method cannot learn.
    template <class Samples>
    void check_samples(const Network& net, const Samples& samples) const {
        for (std::size_t s = 0; s < samples.size(); ++s)
            check_input(pretraining_input(samples[s]), s, inputs_of(net));
    }

    /// Draws the first weights of the hidden layers; their biases are 0.
    void initialise(Network& net, random_generator& random) {
        for (auto& layer : all_.layers) layer->initialise(random);
        for (std::size_t l = 1; l <= all_.layers.size(); ++l) hand_over(net, l);
    }

    bool is_finished() const { return layer_ > all_.layers.size(); }
    /// The layer that learns now, from 1; how many epochs of it are done, of how many.
    std::size_t layer() const { return layer_; }
    std::size_t epoch() const { return epoch_; }
    std::size_t epochs() const { return epochs_; }
    std::size_t layers() const { return all_.layers.size(); }

    /// An epoch of the layer that learns now; what it has learnt is then in the network. The
    /// arguments and what is returned are as trainer::train_epoch has them.
    template <class Samples, class Progress>
    std::size_t train_epoch(Network& net, const Samples& samples, random_generator& random,
                            Progress&& on_batch, std::size_t first_sample = 0) {
        check_setting(!is_finished(), "pre-training is finished: there is no layer left to learn");
        take_inputs(net, samples);
        const std::size_t done = all_.layers[layer_ - 1]->train_epoch(
            inputs_, random, epoch_,
            [&](std::size_t so_far, std::size_t all) { return on_batch(so_far, all); },
            first_sample);
        hand_over(net, layer_);
        if (done == inputs_.size() && ++epoch_ == epochs_) {
            epoch_ = 0;
            ++layer_;
        }
        return done;
    }
    template <class Samples>
    void train_epoch(Network& net, const Samples& samples, random_generator& random) {
        train_epoch(net, samples, random, [](std::size_t, std::size_t) { return true; });
    }

    /// The weights of the first layer after its pre-training.
    const matrix<T, dynamic, dynamic>& weights_of_first() const { return all_.layers.front()->W(); }
    /// What the first layer gives back of an input.
    template <class Input>
    vector<T, dynamic> reconstruction(const Input& x) const {
        return all_.layers.front()->reconstruction(as_vector(x));
    }
    /// Mean over the first `count` inputs of the layer that learns now, or of the last one that
    /// did, of ‖x − reconstruction‖²/n.
    double reconstruction_error(std::size_t count) const {
        const auto& layer = *all_.layers[std::max<std::size_t>(inputs_of_, 1) - 1];
        double sum = 0;
        count = std::min(count, inputs_.size());
        for (std::size_t s = 0; s < count; ++s) {
            const auto x = layer.reconstruction(inputs_[s]);
            for (std::size_t i = 0; i < x.size(); ++i) {
                const double error = static_cast<double>(x[i] - inputs_[s][i]);
                sum += error * error / static_cast<double>(x.size());
            }
        }
        return sum / static_cast<double>(std::max<std::size_t>(count, 1));
    }

    /// A weight or a bias of the layer that learns that is not finite, as in find_divergence().
    std::optional<divergence> find_divergence() const {
        if (is_finished()) return {};
        const auto& layer = *all_.layers[layer_ - 1];
        const auto look = [&](divergence::place place, const T* numbers, std::size_t count,
                              std::size_t rows) -> std::optional<divergence> {
            const std::size_t k = detail::first_not_finite(numbers, count);
            if (k == count) return {};
            return divergence{place, static_cast<double>(numbers[k]), layer_, k % rows, k / rows};
        };
        const auto& W = layer.W();
        if (auto found = look(divergence::place::weight, W.data(), count_of(W), W.rows()))
            return found;
        return look(divergence::place::bias, layer.b().data(), layer.b().size(), layer.b().size());
    }

    /// For checkpoints, which take this in the place of an optimiser.
    const std::string& name() const { return name_; }
    auto memory() { return std::tie(layer_, epoch_, all_); }
    auto memory() const { return std::tie(layer_, epoch_, all_); }

    /// All numbers that pre-training changes.
    struct all_layers {
        std::vector<std::unique_ptr<greedy_layer<T>>> layers;
        template <class Function>
        void for_each_number(const Function& f) const {
            for (const auto& layer : layers)
                for (const std::span<T> array : layer->memory())
                    for (T& number : array) f(number);
        }
    };

  private:
    std::string name_;
    std::size_t epochs_;
    all_layers all_;
    std::size_t layer_ = 1;
    std::size_t epoch_ = 0;
    inputs_type inputs_;
    std::size_t inputs_of_ = 0; ///< the layer that takes them; none at first

    template <class Input>
    static vector<T, dynamic> as_vector(const Input& x) {
        static_assert(is_vector<Input>);
        vector<T, dynamic> result(x.size());
        for (std::size_t i = 0; i < x.size(); ++i) result[i] = static_cast<T>(x[i]);
        return result;
    }

    /// The inputs of the layer that learns now, from the samples' and from the layers below it.
    template <class Samples>
    void take_inputs(const Network& net, const Samples& samples) {
        if (inputs_of_ == layer_) return;
        if (inputs_of_ == 0) {
            check_samples(net, samples);
            inputs_.clear();
            for (std::size_t s = 0; s < samples.size(); ++s)
                inputs_.push_back(as_vector(pretraining_input(samples[s])));
            inputs_of_ = 1;
        }
        for (; inputs_of_ < layer_; ++inputs_of_) {
            const greedy_layer<T>& below = *all_.layers[inputs_of_ - 1];
            vector<T, dynamic> z(below.b().size());
            backwards_over_hidden(net, [&](auto l) {
                if (std::size_t{l} != inputs_of_) return;
                for (auto& x : inputs_) {
                    affine(z, below.W(), x, below.b());
                    x = z;
                    map(x, z, net.activation(l));
                }
            });
        }
    }

    template <class Input>
    void check_input(const Input& x, std::size_t s, std::size_t size) const {
        const auto sample = [&] { return "sample " + std::to_string(s + 1); };
        if (x.size() != size)
            throw std::invalid_argument(sample() + " has " + std::to_string(x.size())
                                        + " numbers where the network has " + std::to_string(size));
        const greedy_layer<T>& first = *all_.layers.front();
        for (std::size_t i = 0; i < x.size(); ++i)
            if (first.refuses(static_cast<T>(x[i])))
                throw std::invalid_argument(sample() + ", feature " + std::to_string(i + 1) + ": "
                                            + std::to_string(x[i]) + ", but " + first.takes_only());
    }

    /// W^l, b^l of the network ← those of its layer here.
    void hand_over(Network& net, std::size_t number) const {
        const greedy_layer<T>& from = *all_.layers[number - 1];
        backwards_over_hidden(net, [&](auto l) {
            if (std::size_t{l} != number) return;
            std::copy_n(from.W().data(), count_of(from.W()), net.W(l).data());
            std::copy_n(from.b().data(), from.b().size(), net.b(l).data());
        });
    }
};

/// All of it: draws the first weights and trains each hidden layer in turn. After each mini-batch
/// on_batch(layer, epoch, done, n) may look, and stops where it returns false. Returns whether it
/// went to the end. A pretrainer can go on where it stopped.
template <class Network, class Samples, class Method, class Progress>
bool pretrain(Network& net, const Samples& samples, const Method& method, random_generator& random,
              const pretraining_settings& settings, Progress&& on_batch) {
    pretrainer<Network> stack(net, method, settings);
    stack.initialise(net, random);
    while (!stack.is_finished()) {
        const std::size_t layer = stack.layer();
        const std::size_t epoch = stack.epoch();
        const std::size_t done =
            stack.train_epoch(net, samples, random, [&](std::size_t so_far, std::size_t n) {
                return on_batch(layer, epoch, so_far, n);
            });
        if (done < samples.size()) return false;
    }
    return true;
}
template <class Network, class Samples, class Method>
void pretrain(Network& net, const Samples& samples, const Method& method, random_generator& random,
              const pretraining_settings& settings = {}) {
    pretrain(net, samples, method, random, settings,
             [](std::size_t, std::size_t, std::size_t, std::size_t) { return true; });
}

} // namespace gradus
