#include "typed_learner.hpp"

#include <gradus/networks/network.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/optimisers/sgd.hpp>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace train {

/// The operations on mini-batches with a chosen activation, as those on vectors.
template <class T, std::size_t Neurons, std::size_t Samples>
void map(gradus::batch<T, Neurons, Samples>& a, const gradus::batch<T, Neurons, Samples>& z,
         const chosen_activation& f) {
    std::visit([&](const auto& known) { gradus::map(a, z, known); }, f.choice);
}
template <class T, std::size_t Neurons, std::size_t Samples>
void map(gradus::batch<T, Neurons, Samples>& a, const gradus::batch<T, Neurons, Samples>& z,
         const chosen_output& f) {
    if (f.of_each)
        map(a, z, *f.of_each);
    else
        gradus::map(a, z, gradus::softmax);
}
template <class T, std::size_t Neurons, std::size_t Samples>
void multiply_by_map(gradus::batch<T, Neurons, Samples>& x,
                     const gradus::batch<T, Neurons, Samples>& z,
                     const gradus::slope_of<chosen_activation>& f) {
    std::visit([&](const auto& known) { gradus::multiply_by_map(x, z, gradus::slope_of{known}); },
               f.activation.choice);
}

namespace {

constexpr std::size_t batch_size = 10;

/// Trains a network whose shapes the compiler knows, and leaves the rest to one whose shapes are
/// known at run time: their parameters are the same before and after each epoch.
template <class Network>
class fast_learner final : public typed_learner<float> {
  public:
    fast_learner(const training_choice& chosen, const gradus::training_and_test& data,
                 const Network& net)
        : typed_learner<float>(chosen, data), fast_(net),
          trainer_(chosen.cost, gradus::sgd{chosen.eta, chosen.lambda}) {}

    std::size_t train_epoch(gradus::random_generator& random, const after_batch& on_batch,
                            std::size_t first_sample) override {
        with_both([](float* fast, const float* net, std::size_t n) { std::copy_n(net, n, fast); });
        const std::size_t done =
            trainer_.train_epoch(fast_, training(), random, on_batch, first_sample);
        with_both([](const float* fast, float* net, std::size_t n) { std::copy_n(fast, n, net); });
        return done;
    }
    std::optional<gradus::divergence> find_divergence() const override {
        return gradus::find_divergence(fast_);
    }

  private:
    Network fast_;
    gradus::batch_trainer<Network, batch_size, chosen_cost, gradus::sgd> trainer_;

    /// f(numbers of the one network, the same of the other, how many) for each W^l and b^l.
    template <class Function>
    void with_both(const Function& f) {
        from_first_to_last(fast_, [&](auto l) {
            auto& W = fast_.W(l);
            auto& b = fast_.b(l);
            f(W.data(), network().W(l).data(), W.rows() * W.columns());
            f(b.data(), network().b(l).data(), b.size());
        });
    }
};

} // namespace

std::unique_ptr<learner> make_fast_learner(const training_choice& chosen,
                                           const gradus::training_and_test& data) {
    const auto make = [&](const auto&... hidden) -> std::unique_ptr<learner> {
        auto net = gradus::make_network<float>(gradus::dense<784, 30>(chosen.activation), hidden...,
                                               gradus::dense<30, 10>(chosen.output_activation));
        return std::make_unique<fast_learner<decltype(net)>>(chosen, data, net);
    };
    const auto hidden = gradus::dense<30, 30>(chosen.activation);
    const bool is_known = data.training.features == 784 && data.training.classes.size() == 10
                          && chosen.batch == batch_size
                          && std::all_of(chosen.hidden.begin(), chosen.hidden.end(),
                                         [](std::size_t size) { return size == 30; });
    if (is_known) switch (chosen.hidden.size()) {
        case 1:
            return make();
        case 2:
            return make(hidden);
        case 3:
            return make(hidden, hidden);
        case 4:
            return make(hidden, hidden, hidden);
        }
    throw std::runtime_error("--kernels: fast is for 784 inputs, one to four hidden layers of 30 "
                             "neurons, 10 classes and mini-batches of 10");
}

} // namespace train
