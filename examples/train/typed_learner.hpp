#pragma once

#include "chosen_network.hpp"
#include "chosen_optimiser.hpp"
#include "chosen_pretraining.hpp"
#include "data.hpp"
#include "learner.hpp"

#include <gradus/networks/proofs/box_around.hpp>
#include <gradus/training/checkpoints/checkpoint.hpp>
#include <gradus/training/checkpoints/npz.hpp>
#include <gradus/training/costs/evaluation.hpp>
#include <gradus/training/data/labelled_samples.hpp>
#include <gradus/training/diagnosis/diagnose.hpp>
#include <gradus/training/diagnosis/divergence.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/pretraining/pretrain.hpp>
#include <gradus/training/trainer.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <variant>
#include <vector>

namespace train {

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
                   make_optimiser(chosen, net_, training_.size(), known_optimisers), chosen.batch) {
        if (!chosen.is_pretrained()) return;
        const auto is_between_0_and_1 = [](double x) { return x >= 0 && x <= 1; };
        const auto& values = data.training.values;
        pretrainer_ = make_pretrainer(
            chosen, net_, std::all_of(values.begin(), values.end(), is_between_0_and_1));
        try {
            pretrainer_->check_samples(net_, training_);
        } catch (const std::invalid_argument& error) {
            throw std::runtime_error(fmt::format("--pretrain: {}", error.what()));
        }
    }

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

    std::optional<pretraining_state> pretraining() const override {
        if (!pretrainer_ || pretrainer_->is_finished()) return {};
        return pretraining_state{pretrainer_->layer(), pretrainer_->layers(), pretrainer_->epoch(),
                                 pretrainer_->epochs()};
    }
    void initialise_pretraining(gradus::random_generator& random) override {
        pretrainer_->initialise(net_, random);
    }
    std::size_t pretrain_epoch(gradus::random_generator& random, const after_batch& on_batch,
                               std::size_t first_sample) override {
        return pretrainer_->train_epoch(net_, training_, random, on_batch, first_sample);
    }
    std::optional<gradus::divergence> find_pretraining_divergence() const override {
        return pretrainer_->find_divergence();
    }
    double reconstruction_error() const override {
        return pretrainer_->reconstruction_error(measured_samples);
    }
    learnt_features features(std::size_t inputs) const override {
        learnt_features found;
        if (!pretrainer_) return found;
        const auto add = [](std::vector<float>& to, const auto& numbers) {
            for (std::size_t i = 0; i < numbers.size(); ++i)
                to.push_back(static_cast<float>(numbers[i]));
        };
        const auto& W = pretrainer_->weights_of_first();
        for (std::size_t i = 0; i < W.rows(); ++i)
            for (std::size_t j = 0; j < W.columns(); ++j)
                found.filters.push_back(static_cast<float>(W(i, j)));
        for (std::size_t s = 0; s < std::min(inputs, test_.size()); ++s) {
            add(found.inputs, test_[s].x);
            add(found.reconstructions, pretrainer_->reconstruction(test_[s].x));
        }
        return found;
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
    std::optional<gradus::divergence> find_divergence(const gradus::diagnosis& seen, double cost,
                                                      double cost_at_start) const override {
        return gradus::find_divergence(net_, first_part(measured_samples), chosen_.cost, seen, cost,
                                       cost_at_start);
    }

    void save(const std::filesystem::path& path,
              const gradus::training_progress& progress) const override {
        if (pretrainer_)
            gradus::save_checkpoint(path, net_, gradus::together(optimiser(), *pretrainer_),
                                    progress);
        else
            gradus::save_checkpoint(path, net_, optimiser(), progress);
    }
    gradus::training_progress load(const std::filesystem::path& path) override {
        if (!pretrainer_) return gradus::load_checkpoint(path, net_, optimiser());
        gradus::together both(optimiser(), *pretrainer_);
        return gradus::load_checkpoint(path, net_, both);
    }

    std::vector<certified_sample> certify(double epsilon) const override {
        network_type without_dropout = net_; // which drops nothing now
        without_dropout.hidden_parts = {};
        std::vector<sample_to_certify> samples;
        for (std::size_t s = 0; s < std::min(certified_samples, test_.size()); ++s) {
            const auto& [x, y] = test_[s];
            samples.push_back({gradus::box_around(x, epsilon), gradus::box_around(y, 0),
                               gradus::decision(y), gradus::decision(output(net_, x))});
        }
        return train::certify(gradus::box_around(without_dropout, 0), samples,
                              chosen_.cost.is_cross_entropy);
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
        measurement result{0, gradus::confusion_matrix(net_.b(L).size())};
        for_each([&](const auto& z, const auto& a, const auto& y) {
            result.cost +=
                static_cast<double>(sample_cost(chosen_.cost, net_.activation(L), z, a, y));
            if (!chosen_.is_regression())
                result.decisions.add(gradus::decision(y), gradus::decision(a));
        });
        result.cost /= static_cast<double>(samples);
        return result;
    }

  private:
    training_choice chosen_;
    network_type net_;
    samples_type training_;
    samples_type test_;
    gradus::trainer<network_type, gradus::any_cost, chosen_optimiser<network_type>> trainer_;
    std::unique_ptr<gradus::pretrainer<network_type>> pretrainer_; ///< none if it is not chosen
};

} // namespace train
