#pragma once

#include <gradus/networks/boltzmann.hpp>
#include <gradus/training/check_setting.hpp>
#include <gradus/training/fast/whole_batches.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/momentum_with_decay.hpp>
#include <gradus/training/parameters.hpp>
#include <gradus/training/pretraining/contrastive_divergence.hpp>
#include <gradus/training/pretraining/contrastive_step.hpp>
#include <gradus/training/pretraining/greedy_layer.hpp>

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace gradus {

/// A network's hidden layers, which must be of sigmoid neurons, as restricted Boltzmann machines:
/// contrastive divergence with momentum and weight decay. W ~ N(0, deviation²), all biases 0.
/// Errors: a compile error for another activation than the sigmoid where the compiler knows it,
/// std::invalid_argument otherwise, and for settings that make no sense, such as k = 0.
/// Source: G. Hinton, A practical guide to training restricted Boltzmann machines (2010).
struct pretraining_by_rbms {
    contrastive_settings contrast{}; ///< the contrastive step
    double learning_rate = 0.05;     ///< η ≥ 0
    double mu = 0.5;                 ///< μ, in [0, 1)
    double later_mu = 0.9;           ///< μ, in [0, 1)
    std::size_t first_epochs = 5;    ///< so many with mu, the others with later_mu
    double weight_decay = 2e-4;      ///< ≥ 0, of W alone
    double deviation = 0.01;         ///< ≥ 0, of the first W
    bool is_real_data = false;       ///< Gaussian visible units for the data, which have variance 1
    bool is_fast = false;            ///< by the fast kernels: other roundings

    std::string name() const { return "restricted Boltzmann machines"; }

    template <class T>
    void check() const {
        check_settings<T>(contrast);
        check_learning_rate<T>(learning_rate);
        check_setting(is_decay<T>(mu) && is_decay<T>(later_mu), "momentum: mu must lie in [0, 1)");
        check_setting(is_not_negative<T>(weight_decay),
                      "weight decay: it must be a finite number, not below 0");
        check_settings<T>(normal_of_deviation{deviation});
    }

    template <class T, class Activation>
    std::unique_ptr<greedy_layer<T>> make(const Activation& activation, bool is_first,
                                          std::size_t n_in, std::size_t n_out,
                                          std::size_t batch_size) const {
        static_assert(
            std::is_same_v<Activation, sigmoid_activation> || requires { activation.is_sigmoid(); },
            "restricted Boltzmann machines prepare layers of sigmoid neurons alone; for "
            "others there are autoencoders");
        check_setting(is_sigmoid(activation),
                      "restricted Boltzmann machines prepare layers of sigmoid neurons alone; for "
                      "others there are autoencoders");
        const auto layer_of = [&]<class Units>(Units) -> std::unique_ptr<greedy_layer<T>> {
            using machine = rbm<dynamic, dynamic, T, Units>;
            if (is_fast)
                return std::make_unique<layer<machine, whole_batches<T>>>(*this, n_in, n_out,
                                                                          batch_size);
            return std::make_unique<layer<machine, mini_batch<T>>>(*this, n_in, n_out, batch_size);
        };
        if (is_first && is_real_data) return layer_of(gaussian_units{});
        return layer_of(binary_units{});
    }

  private:
    template <class Machine, class Numbers>
    class layer final : public greedy_layer<typename Machine::scalar> {
        using T = typename Machine::scalar;
        using base = greedy_layer<T>;
        using optimiser_type = momentum_with_decay<Machine>;

      public:
        layer(const pretraining_by_rbms& method, std::size_t visible, std::size_t hidden,
              std::size_t batch_size)
            : mu_(method.mu), later_mu_(method.later_mu), first_epochs_(method.first_epochs),
              deviation_(method.deviation), machine_(visible, hidden),
              trainer_(
                  machine_,
                  optimiser_type(machine_, method.learning_rate, method.mu, method.weight_decay),
                  batch_size, method.contrast) {}

        void initialise(random_generator& random) override {
            gradus::initialise(machine_, random, normal_of_deviation{deviation_});
        }
        std::size_t train_epoch(const typename base::inputs_type& inputs, random_generator& random,
                                std::size_t epoch, const typename base::after_batch& on_batch,
                                std::size_t first_sample) override {
            trainer_.optimiser().mu = epoch < first_epochs_ ? mu_ : later_mu_;
            return trainer_.train_epoch(machine_, inputs, random, on_batch, first_sample);
        }
        const matrix<T, dynamic, dynamic>& W() const override { return machine_.W(); }
        const vector<T, dynamic>& b() const override { return machine_.b(); }
        vector<T, dynamic> reconstruction(const vector<T, dynamic>& x) const override {
            return visible_means(machine_, hidden_means(machine_, x));
        }
        bool refuses(const T& x) const override { return !Machine::visible_units::takes(x); }
        const char* takes_only() const override { return Machine::visible_units::takes_only; }
        std::vector<std::span<T>> memory() override {
            std::vector<std::span<T>> arrays;
            const auto all_of = [&](auto& parameters) {
                for_each_array(
                    machine_,
                    [&](std::size_t count, T* numbers) { arrays.emplace_back(numbers, count); },
                    parameters);
            };
            all_of(machine_.parameters);
            const auto add = [&](auto& part) {
                using part_type = std::remove_cvref_t<decltype(part)>;
                if constexpr (std::is_same_v<part_type, typename Machine::parameters_type>)
                    all_of(part);
                else if constexpr (std::is_same_v<part_type, std::vector<T>>)
                    arrays.emplace_back(part);
            };
            std::apply([&](auto&... parts) { (add(parts), ...); }, trainer_.memory());
            return arrays;
        }

      private:
        double mu_, later_mu_;
        std::size_t first_epochs_;
        double deviation_;
        Machine machine_;
        contrastive_divergence<Machine, optimiser_type, Numbers> trainer_;
    };
};

} // namespace gradus
