#pragma once

#include "chosen_activation.hpp"
#include "chosen_initialiser.hpp"
#include "chosen_optimiser.hpp"
#include "data.hpp"
#include "learner.hpp"

#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/checkpoints/checkpoint.hpp>
#include <gradus/training/checkpoints/npz.hpp>
#include <gradus/training/costs/evaluation.hpp>
#include <gradus/training/data/labelled_samples.hpp>
#include <gradus/training/diagnosis/diagnose.hpp>
#include <gradus/training/diagnosis/divergence.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/trainer.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <variant>
#include <vector>

namespace train {

template <class T>
using chosen_network = gradus::runtime_network<T, chosen_activation, chosen_output>;

template <class T>
chosen_network<T> make_chosen_network(const training_choice& chosen,
                                      const gradus::labelled_samples& data) {
    gradus::hidden_layer_parts parts{.is_residual = chosen.is_residual, .dropout = chosen.dropout};
    if (chosen.is_normalised) parts.normalisation.emplace();
    return gradus::make_runtime_network<T>(sizes_of(chosen, data), chosen.activation,
                                           chosen.output_activation, parts);
}

/// The learner for one scalar.
template <class T>
class typed_learner : public learner {
  protected:
    using network_type = chosen_network<T>;
    using samples_type = std::vector<gradus::example_for<network_type>>;

  public:
    typed_learner(const training_choice& chosen, const gradus::training_and_test& data)
        : chosen_(chosen), net_(make_chosen_network<T>(chosen, data.training)),
          training_(gradus::make_examples(data.training, net_)),
          test_(gradus::make_examples(data.test, net_)),
          trainer_(net_, chosen.cost,
                   chosen_optimiser<network_type>(chosen, net_, training_.size()), chosen.batch) {}

    std::size_t training_size() const override { return training_.size(); }

    void initialise(gradus::random_generator& random) override {
        std::visit(
            [&](const auto& weights) { gradus::initialise(net_, random, weights, chosen_.biases); },
            chosen_.weights);
    }

    std::size_t train_epoch(gradus::random_generator& random, const after_batch& on_batch,
                            std::size_t first_sample) override {
        return trainer_.train_epoch(net_, training_, random, on_batch, first_sample);
    }

    measurement measure_test() const override { return measure(std::span(test_)); }
    std::pair<measurement, gradus::diagnosis> look_at_training() const override {
        return {measure(first_part(measured_samples)), diagnose(measured_samples)};
    }

    gradus::diagnosis diagnose(std::size_t samples) const override {
        return gradus::diagnose(net_, first_part(samples), chosen_.cost, trainer_.optimiser(),
                                training_.size());
    }

    std::optional<gradus::divergence> find_divergence() const override {
        return gradus::find_divergence(net_);
    }
    std::optional<gradus::divergence> find_divergence_in_step() const override {
        return gradus::find_divergence(net_, first_part(measured_samples), chosen_.cost);
    }
    std::optional<gradus::divergence> find_cost_divergence(double cost,
                                                           double cost_at_start) const override {
        return gradus::find_cost_divergence(net_, cost, cost_at_start);
    }

    void save(const std::filesystem::path& path,
              const gradus::training_progress& progress) const override {
        trainer_.optimiser().visit([&](const auto& optimiser) {
            gradus::save_checkpoint(path, net_, optimiser, progress);
        });
    }
    gradus::training_progress load(const std::filesystem::path& path) override {
        return trainer_.optimiser().visit(
            [&](auto& optimiser) { return gradus::load_checkpoint(path, net_, optimiser); });
    }

    void export_weights(const std::filesystem::path& path,
                        const gradus::named_arrays& more) const override {
        gradus::export_npz(path, net_, more);
    }

  protected:
    using samples_span = std::span<const gradus::example_for<network_type>>;

    const training_choice& chosen() const { return chosen_; }
    network_type& network() { return net_; }
    const network_type& network() const { return net_; }
    const samples_type& training() const { return training_; }
    samples_span first_part(std::size_t samples) const {
        return std::span(training_).first(std::min(training_.size(), samples));
    }
    chosen_optimiser<network_type>& optimiser() { return trainer_.optimiser(); }
    const chosen_optimiser<network_type>& optimiser() const { return trainer_.optimiser(); }

    virtual measurement measure(samples_span samples) const {
        gradus::propagation<network_type> state(net_);
        const auto L = last_layer(net_);
        return measured(samples.size(), [&](const auto& count) {
            for (const auto& [x, y] : samples) {
                set_input(state, x);
                forward(net_, state);
                count(state.z(L), state.a(L), y);
            }
        });
    }

    /// The measurement of the outputs for which for_each calls count(z, a, y).
    template <class ForEach>
    measurement measured(std::size_t samples, const ForEach& for_each) const {
        const auto L = last_layer(net_);
        const std::size_t classes = net_.b(L).size();
        measurement result;
        result.counts.assign(classes * classes, 0);
        result.undecided.assign(classes, 0);
        for_each([&](const auto& z, const auto& a, const auto& y) {
            result.cost +=
                static_cast<double>(sample_cost(chosen_.cost, net_.activation(L), z, a, y));
            if (classes == 1) return;
            const std::size_t actual = gradus::decision(y);
            const std::size_t decided = gradus::decision(a);
            ++(decided == gradus::no_class ? result.undecided[actual]
                                           : result.counts[actual * classes + decided]);
        });
        result.cost /= static_cast<double>(samples);
        return result;
    }

  private:
    training_choice chosen_;
    network_type net_;
    samples_type training_;
    samples_type test_;
    gradus::trainer<network_type, chosen_cost, chosen_optimiser<network_type>> trainer_;
};

} // namespace train
