#pragma once

#include "../support/csv.hpp"

#include <gradus/activations/any_activation.hpp>
#include <gradus/networks/layers/corruption.hpp>
#include <gradus/training/costs/any_cost.hpp>
#include <gradus/training/initialisers.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace train {

/// What draws the weights: each as suits the layer's activation, each alone, or a whole matrix.
using chosen_weights = std::variant<gradus::suited_to_activation, gradus::any_initialiser,
                                    gradus::orthogonal, gradus::critical_normal>;

/// η over the epochs: constant, step:γ:epochs, exponential:γ (an epoch), cosine:epochs.
struct schedule_choice {
    std::string name;
    double factor = 1;
    std::size_t epochs = 1;
};

/// What decides the training: equal choices give equal bits. `options.cpp` has the defaults.
struct training_choice {
    // data
    std::filesystem::path data;
    std::filesystem::path csv;
    support::csv_settings table;
    std::string generate;
    std::size_t samples;
    double noise;
    std::size_t bits;
    std::size_t arms;
    double turns;
    double test_share;
    bool standardise;
    // network
    std::vector<std::size_t> hidden;
    gradus::any_activation activation = gradus::tanh;
    gradus::any_output output_activation = gradus::softmax;
    gradus::any_cost cost;
    chosen_weights weights;
    gradus::any_initialiser biases = gradus::all_equal{};
    bool is_normalised;
    bool is_residual;
    double dropout;
    bool is_float;
    bool is_fast;
    // pre-training
    std::string pretraining; ///< none, rbm or dae
    std::size_t pretraining_epochs;
    double pretraining_eta;
    std::size_t gibbs_steps;
    bool is_persistent;
    gradus::corruption input_noise;
    bool has_tied_weights;
    // training
    std::string optimiser;
    double eta, mu, rho, beta1, beta2, epsilon, weight_decay;
    schedule_choice schedule;
    std::size_t batch;
    std::size_t epochs;
    double l1, lambda;
    std::optional<double> max_norm, clip_value, clip_norm;
    std::optional<std::size_t> patience;
    std::uint64_t seed;

    bool is_regression() const { return table.is_regression; }
    bool is_pretrained() const { return pretraining != "none"; }

    /// Whether the last mini-batch of an epoch is one sample, which is not normalised.
    bool leaves_one_out(std::size_t training_size) const {
        return is_normalised && training_size % batch == 1;
    }
};

/// All that the user may choose.
struct options {
    training_choice training{};
    std::string text;  ///< the same as a text, for checkpoints: a flag a line
    std::string start; ///< what the first weights are drawn from and the like, in sentences
    std::filesystem::path resume; ///< empty for a training from the start
    std::filesystem::path output;
    std::filesystem::path beside; ///< what an earlier training left; empty for none
    std::filesystem::path checkpoint;
    std::optional<std::size_t> checkpoint_every;
    bool export_weights = false;
    bool live = false;
    std::optional<double> certify; ///< ε, if something is to be proved at the end
};

/// The options of a command line, or the exit status if that was all: after `--help`, or after a
/// wrong flag, about which one line went to stderr. With --resume, what decides the training comes
/// from the checkpoint. Errors: gradus::data_error for a checkpoint that cannot be used.
struct command_line {
    options chosen;
    std::optional<int> exit_status;
};
command_line read_command_line(int argc, char** argv);

/// What a checkpoint of this program holds as text: the settings, a checksum of the data, and the
/// history of the training.
struct checkpoint_text {
    std::string settings;
    std::string data;
    std::string history;
};
std::string join(const checkpoint_text& text);
/// Errors: gradus::data_error if the text has no such parts; `path` is what it begins with.
checkpoint_text separate(const std::string& text, const std::filesystem::path& path);

} // namespace train
