#pragma once

#include "certify.hpp"
#include "options.hpp"

#include <gradus/training/checkpoints/checkpoint.hpp>
#include <gradus/training/checkpoints/npz.hpp>
#include <gradus/training/costs/confusion_matrix.hpp>
#include <gradus/training/data/labelled_samples.hpp>
#include <gradus/training/data/sample_split.hpp>
#include <gradus/training/diagnosis/divergence.hpp>
#include <gradus/training/diagnosis/measurement.hpp>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace train {

/// What a network makes of some samples.
struct measurement {
    double cost;                        ///< mean over the samples, without penalties
    gradus::confusion_matrix decisions; ///< nothing for regression, with its one class
    /// For regression: the root mean square of prediction − target, in the target's units.
    std::optional<double> error{};

    /// The error, or the accuracy of the decisions.
    double quality() const { return error ? *error : decisions.accuracy(); }
};

/// How far pre-training is: the layer that learns now, from 1, and how many epochs of it are done.
struct pretraining_state {
    std::size_t layer, layers;
    std::size_t epoch, epochs;
};

/// What the first layer has learnt in pre-training: the weights of each neuron, some test inputs
/// and what it gives back of them, one after the other.
struct learnt_features {
    std::vector<float> filters, inputs, reconstructions;
};

/// A network with its training, whatever its scalar: the part of the program that is compiled for
/// float and for double.
class learner {
  public:
    /// After each mini-batch; false stops there.
    using after_batch = std::function<bool(std::size_t done, std::size_t all)>;

    virtual ~learner() = default;

    virtual std::size_t training_size() const = 0;
    virtual void initialise(gradus::random_generator& random) = 0;
    /// Returns how many samples of the epoch are done.
    virtual std::size_t train_epoch(gradus::random_generator& random, const after_batch& on_batch,
                                    std::size_t first_sample) = 0;
    /// Pre-training, if it is chosen and not yet at its end.
    virtual std::optional<pretraining_state> pretraining() const = 0;
    /// Draws the hidden layers' weights anew.
    virtual void initialise_pretraining(gradus::random_generator& random) = 0;
    virtual std::size_t pretrain_epoch(gradus::random_generator& random,
                                       const after_batch& on_batch, std::size_t first_sample) = 0;
    virtual std::optional<gradus::divergence> find_pretraining_divergence() const = 0;
    /// Of the layer that learnt last: the mean square of what is given back minus input.
    virtual double reconstruction_error() const = 0;
    virtual learnt_features features(std::size_t inputs) const = 0;
    /// On the test samples.
    virtual measurement measure_test() const = 0;
    /// On the first training samples, at most measured_samples.
    virtual std::pair<measurement, gradus::diagnosis> look_at_training() const = 0;
    /// At the first of the training samples.
    virtual gradus::diagnosis diagnose(std::size_t samples) const = 0;
    /// In the parameters, after a mini-batch; in what was seen of the training, after an epoch.
    virtual std::optional<gradus::divergence> find_divergence() const = 0;
    virtual std::optional<gradus::divergence>
    find_divergence(const gradus::diagnosis& seen, double cost, double cost_at_start) const = 0;

    virtual void save(const std::filesystem::path& path,
                      const gradus::training_progress& progress) const = 0;
    virtual gradus::training_progress load(const std::filesystem::path& path) = 0;
    /// What holds for all inputs within ±ε of the first test samples.
    virtual std::vector<certified_sample> certify(double epsilon) const = 0;
    /// The parameters, and what else their reader needs.
    virtual void export_weights(const std::filesystem::path& path,
                                const gradus::named_arrays& more) const = 0;
};

/// As in Nielsen's chapter 5, the gradient is that of the first 1,000 training samples.
inline constexpr std::size_t measured_samples = 1000;

/// Of so many test samples --certify proves something.
inline constexpr std::size_t certified_samples = 20;

/// For float and double compiled apart.
template <class T>
std::unique_ptr<learner> make_typed_learner(const training_choice& chosen,
                                            const gradus::training_and_test& data);

} // namespace train
