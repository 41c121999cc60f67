#pragma once

#include "typed_learner.hpp"

#include <gradus/training/fast/batch_diagnose.hpp>
#include <gradus/training/fast/batch_evaluation.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/optimisers/sgd.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <variant>

namespace train {

/// The learner for one scalar by the library's fast kernels: it trains and looks at mini-batches as
/// a whole, in vector registers.
template <class T>
class fast_learner final : public typed_learner<T> {
    using base = typed_learner<T>;
    using network_type = typename base::network_type;

  public:
    fast_learner(const training_choice& chosen, const gradus::training_and_test& data)
        : base(chosen, data), trainer_(make_trainer()) {}

    std::size_t train_epoch(gradus::random_generator& random, const learner::after_batch& on_batch,
                            std::size_t first_sample) override {
        return std::visit(
            [&](auto& trainer) {
                return trainer.train_epoch(this->network(), this->training(), random, on_batch,
                                           first_sample);
            },
            trainer_);
    }

    gradus::diagnosis diagnose(std::size_t samples) const override {
        return gradus::batch_diagnose(this->network(), this->first_part(samples),
                                      this->chosen().cost, this->optimiser(),
                                      this->training_size());
    }

    /// Both in one pass.
    std::pair<measurement, gradus::diagnosis> look_at_training() const override {
        const auto samples = this->first_part(measured_samples);
        gradus::diagnosis found;
        measurement seen = measured_by(samples.size(), [&](const auto& on_output) {
            found = gradus::batch_diagnose(this->network(), samples, this->chosen().cost,
                                           this->optimiser(), this->training_size(), on_output);
        });
        return {std::move(seen), std::move(found)};
    }

  protected:
    measurement measure(typename base::samples_span samples) const override {
        return measured_by(samples.size(), [&](const auto& on_output) {
            gradus::for_each_output<64>(this->network(), samples, on_output);
        });
    }

  private:
    /// The measurement of the outputs for which run calls on_output(state, column, y).
    template <class Run>
    measurement measured_by(std::size_t samples, const Run& run) const {
        const auto L = last_layer(this->network());
        return this->measured(samples, [&](const auto& count) {
            auto z = this->network().b(L), a = z;
            run([&](const auto& state, std::size_t s, const auto& y) {
                std::ranges::copy(state.z(L).column(s), z.data());
                std::ranges::copy(state.a(L).column(s), a.data());
                count(z, a, y);
            });
        });
    }

    /// The optimiser that is saved with a checkpoint.
    struct that_of_learner {
        chosen_optimiser<network_type>* optimiser;
        void update(network_type& net, const typename network_type::parameters_type& gradient_sum,
                    std::size_t m, std::size_t n, const gradus::in_packs& each) {
            optimiser->update(net, gradient_sum, m, n, each);
        }
        void update(network_type& net, const typename network_type::parameters_type& gradient_sum,
                    std::size_t m, std::size_t n) {
            optimiser->update(net, gradient_sum, m, n);
        }
    };
    template <class Optimiser>
    using trainer_of =
        gradus::batch_trainer<network_type, gradus::dynamic, gradus::any_cost, Optimiser>;
    using any_trainer = std::variant<trainer_of<gradus::sgd>, trainer_of<that_of_learner>>;
    any_trainer trainer_;

    /// Plain sgd has nothing to save, and no need of a gradient.
    any_trainer make_trainer() {
        const training_choice& chosen = this->chosen();
        const std::size_t batch = std::min(chosen.batch, this->training_size());
        const bool is_plain = chosen.optimiser == "sgd" && chosen.schedule.name == "constant"
                              && chosen.l1 == 0 && !chosen.max_norm && !chosen.clip_value
                              && !chosen.clip_norm;
        if (is_plain)
            return gradus::make_batch_trainer(this->network(), chosen.cost,
                                              gradus::sgd{chosen.eta, chosen.lambda}, batch);
        return gradus::make_batch_trainer(this->network(), chosen.cost,
                                          that_of_learner{&this->optimiser()}, batch);
    }
};

template <class T>
std::unique_ptr<learner> make_typed_learner(const training_choice& chosen,
                                            const gradus::training_and_test& data) {
    if (chosen.is_fast) return std::make_unique<fast_learner<T>>(chosen, data);
    return std::make_unique<typed_learner<T>>(chosen, data);
}

} // namespace train
