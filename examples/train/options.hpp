#pragma once

#include "chosen_activation.hpp"
#include "chosen_initialiser.hpp"

#include <gradus/networks/layers/corruption.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace train {

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
    std::string label;
    char separator;
    std::string header; ///< yes, no or guess
    std::vector<std::string> dropped_columns;
    bool drops_missing;
    bool is_regression;
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
    chosen_activation activation;
    chosen_output output_activation;
    chosen_cost cost;
    chosen_weights weights;
    chosen_initialiser biases;
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
