#pragma once

#include <gradus/networks/runtime_autoencoder.hpp>
#include <gradus/numbers/random.hpp>
#include <gradus/training/check_setting.hpp>
#include <gradus/training/data/mini_batches.hpp>
#include <gradus/training/fast/batch_propagation.hpp>
#include <gradus/training/fast/output_error.hpp>
#include <gradus/training/fast/whole_batches.hpp>
#include <gradus/training/optimisers/sgd.hpp>

#include <cstddef>
#include <span>
#include <stdexcept>
#include <utility>

namespace gradus {

/// Trains an autoencoder with a shape known at run time as `trainer` does with sgd, with all
/// samples of a mini-batch at once, by the fast kernels: the same equations, order of samples and
/// noise, but other roundings. Its samples are inputs, each the target of its own.
/// Errors: std::invalid_argument as of `trainer`, and for weight decay.
template <class Autoencoder, class Cost>
class batch_autoencoder_trainer {
    using T = typename Autoencoder::scalar;
    using layer_type = typename Autoencoder::layer_type;

  public:
    batch_autoencoder_trainer(const Autoencoder&, Cost cost, const sgd& optimiser,
                              std::size_t batch_size)
        : cost_(std::move(cost)), optimiser_(optimiser), batch_size_(batch_size) {
        if (batch_size == 0)
            throw std::invalid_argument("a mini-batch has at least one sample, not 0");
        check_settings<T>(optimiser_);
        check_setting(optimiser_.lambda == 0,
                      "batch_autoencoder_trainer: lambda must be 0, for weights do not decay");
    }

    /// One pass over all inputs; see trainer::train_epoch.
    template <class Inputs, class Progress>
    std::size_t train_epoch(Autoencoder& net, const Inputs& inputs, random_generator& random,
                            Progress&& on_batch, std::size_t first_sample = 0) {
        const std::size_t n = inputs.size();
        std::size_t done = first_sample;
        const random_generator at_start = random;
        const auto train = [&](std::span<const std::size_t> indices) {
            random_generator drops = at_start;
            drops = random_generator(drops() + done); // of its own for each mini-batch
            step(net, inputs, indices, phase::training(drops));
            return on_batch(done += indices.size(), n);
        };
        return batches_.for_each(n, batch_size_, random, train, first_sample);
    }

  private:
    /// Parameters in the place of their gradient.
    struct steps {
        in_place_step<T, matrix<T, dynamic, dynamic>> W, V;
        in_place_step<T, vector<T, dynamic>> b, c;
    };

    Cost cost_;
    sgd optimiser_;
    std::size_t batch_size_;
    batch<T, dynamic, dynamic> input_;
    typename layer_type::template trace<whole_batches<T>> seen_;
    mini_batches batches_;

    template <class Inputs>
    void step(Autoencoder& net, const Inputs& inputs, std::span<const std::size_t> indices,
              const phase& now) {
        auto& p = net.parameters.front();
        const layer_type& layer = net.autoencoder;
        const std::size_t m = indices.size();
        resize(input_, p.c.size(), m);
        for (std::size_t s = 0; s < m; ++s) set_column(input_, s, inputs[indices[s]]);
        layer.resize(seen_, p, m);
        layer.forward(p, input_, seen_, now);
        set_output_error(seen_.delta, seen_.z, seen_.a, input_, m, layer.activation, cost_);
        layer.pass_back(p, seen_, not_asked_for{});
        const T eta = optimiser_.template step<T>(m);
        const T keep(1);
        layer.add_gradient(p, input_, seen_,
                           steps{{p.W, keep, eta},
                                 {reading_weights(p), keep, eta},
                                 {p.b, keep, eta},
                                 {p.c, keep, eta}});
    }

    static matrix<T, dynamic, dynamic>& reading_weights(auto& p) {
        if constexpr (layer_type::is_tied)
            return p.W;
        else
            return p.V;
    }
};

} // namespace gradus
