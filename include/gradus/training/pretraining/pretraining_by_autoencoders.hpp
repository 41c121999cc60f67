#pragma once

#include <gradus/activations/identity.hpp>
#include <gradus/activations/sigmoid.hpp>
#include <gradus/networks/backpropagation.hpp>
#include <gradus/networks/runtime_autoencoder.hpp>
#include <gradus/numbers/elementary.hpp>
#include <gradus/training/check_setting.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/parameters.hpp>
#include <gradus/training/pretraining/batch_autoencoder_trainer.hpp>
#include <gradus/training/pretraining/greedy_layer.hpp>
#include <gradus/training/trainer.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace gradus {

/// What an autoencoder is to give back, and what it costs where it does not.
enum class reconstruction {
    in_unit_interval, ///< numbers in [0, 1]: sigmoid outputs and cross-entropy
    any_numbers,      ///< linear outputs and the quadratic cost
};

/// Uniform in [−r, r) with r = 4√(6/(n_in + n_out)): four times xavier_uniform, for the sigmoid,
/// whose slope at 0 is ¼ of tanh's. Source: Y. Bengio and X. Glorot (2010), and the tutorials of
/// deeplearning.net.
struct xavier_uniform_for_sigmoid {
    constexpr double operator()(random_generator& random, std::size_t n_in,
                                std::size_t n_out) const {
        return 4 * xavier_uniform{}(random, n_in, n_out);
    }
};

/// A network's hidden layers as denoising autoencoders.
/// The first weights are xavier_uniform_for_sigmoid for sigmoid layers and suited_to_activation for
/// others. Above a layer whose activation is another than the sigmoid, reconstruction is quadratic
/// in any case.
/// Source: P. Vincent et al., Stacked denoising autoencoders (2010), section 3.
struct pretraining_by_autoencoders {
    corruption noise = masking(0.25); ///< of each input, in training
    double learning_rate = 0.1;       ///< η ≥ 0 of sgd
    /// What the first layer's inputs are.
    reconstruction of_data = reconstruction::in_unit_interval;
    bool has_tied_weights = true; ///< the decoder's matrix is Wᵀ
    bool is_fast = false;         ///< by the fast kernels: other roundings

    std::string name() const { return "autoencoders"; }

    template <class T>
    void check() const {
        check_learning_rate<T>(learning_rate);
    }

    /// The layer from n_in inputs, which are data or, above the first, outputs of `below`.
    template <class T, class Activation>
    std::unique_ptr<greedy_layer<T>> make(const Activation& activation, bool is_first,
                                          std::size_t n_in, std::size_t n_out,
                                          std::size_t batch_size) const {
        const bool are_probabilities =
            of_data == reconstruction::in_unit_interval && (is_first || is_sigmoid(activation));
        const auto with_weights = [&](auto weights) -> std::unique_ptr<greedy_layer<T>> {
            constexpr auto tied_or_free = decltype(weights)::value;
            if (are_probabilities)
                return make_with<T, tied_or_free>(activation, sigmoid, cross_entropy, n_in, n_out,
                                                  batch_size);
            return make_with<T, tied_or_free>(activation, identity, quadratic, n_in, n_out,
                                              batch_size);
        };
        using kind = autoencoder_weights;
        if (has_tied_weights) return with_weights(std::integral_constant<kind, kind::tied>{});
        return with_weights(std::integral_constant<kind, kind::free>{});
    }

  private:
    /// Inputs as samples (x, x).
    template <class T>
    struct own_targets {
        const std::vector<vector<T, dynamic>>& inputs;
        using sample = std::pair<const vector<T, dynamic>&, const vector<T, dynamic>&>;
        std::size_t size() const { return inputs.size(); }
        sample operator[](std::size_t i) const { return {inputs[i], inputs[i]}; }
    };

    template <class Autoencoder, class Cost, bool IsFast>
    class layer final : public greedy_layer<typename Autoencoder::scalar> {
        using T = typename Autoencoder::scalar;
        using base = greedy_layer<T>;
        using code_activation = std::remove_cvref_t<
            decltype(std::declval<const Autoencoder&>().autoencoder.code_activation)>;

      public:
        layer(Autoencoder net, const Cost& cost, const sgd& optimiser, std::size_t batch_size)
            : net_(std::move(net)), trainer_(net_, cost, optimiser, batch_size) {}

        void initialise(random_generator& random) override {
            if (is_sigmoid(net_.autoencoder.code_activation)) {
                gradus::initialise(net_, random, xavier_uniform_for_sigmoid{});
                return;
            }
            const auto& f = net_.autoencoder.code_activation;
            for_each_weight(
                net_,
                [&](T& w) {
                    w = static_cast<T>(suited_to_activation{}(random, net_.W(one).columns(),
                                                              net_.W(one).rows(), f));
                },
                net_.parameters);
        }
        std::size_t train_epoch(const typename base::inputs_type& inputs, random_generator& random,
                                std::size_t, const typename base::after_batch& on_batch,
                                std::size_t first_sample) override {
            if constexpr (IsFast)
                return trainer_.train_epoch(net_, inputs, random, on_batch, first_sample);
            else
                return trainer_.train_epoch(net_, own_targets<T>{inputs}, random, on_batch,
                                            first_sample);
        }
        const matrix<T, dynamic, dynamic>& W() const override { return net_.W(one); }
        const vector<T, dynamic>& b() const override { return net_.b(one); }
        vector<T, dynamic> reconstruction(const vector<T, dynamic>& x) const override {
            return output(net_, x);
        }
        bool refuses(const T& x) const override {
            if constexpr (std::is_same_v<Cost, cross_entropy_cost>) return !(x >= 0 && x <= 1);
            return !is_finite<T>(static_cast<double>(x));
        }
        const char* takes_only() const override {
            if constexpr (std::is_same_v<Cost, cross_entropy_cost>)
                return "reconstruction by cross-entropy takes numbers in [0, 1]";
            return "an autoencoder takes finite numbers";
        }
        std::vector<std::span<T>> memory() override {
            std::vector<std::span<T>> arrays;
            for_each_array(
                net_, [&](std::size_t count, T* numbers) { arrays.emplace_back(numbers, count); },
                net_.parameters);
            return arrays;
        }

      private:
        Autoencoder net_;
        std::conditional_t<IsFast, batch_autoencoder_trainer<Autoencoder, Cost>,
                           trainer<Autoencoder, Cost, sgd>>
            trainer_;
    };

    template <class T, autoencoder_weights Weights, class Activation, class Output, class Cost>
    std::unique_ptr<greedy_layer<T>> make_with(const Activation& activation, const Output& output,
                                               const Cost& cost, std::size_t n_in,
                                               std::size_t n_out, std::size_t batch_size) const {
        const auto net =
            make_runtime_autoencoder<T, Weights>(n_in, n_out, activation, output, noise);
        using net_type = std::remove_const_t<decltype(net)>;
        const sgd optimiser{learning_rate};
        if (is_fast)
            return std::make_unique<layer<net_type, Cost, true>>(net, cost, optimiser, batch_size);
        return std::make_unique<layer<net_type, Cost, false>>(net, cost, optimiser, batch_size);
    }
};

} // namespace gradus
