#include "options.hpp"

#include "../support/command_line.hpp"
#include "chosen_optimiser.hpp"
#include "flags.hpp"

#include <gradus/training/checkpoints/checkpoint.hpp>

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <string>
#include <string_view>

namespace train {
namespace {

using names = std::vector<std::string>;

constexpr double largest = std::numeric_limits<double>::max();
constexpr double least_above_0 = std::numeric_limits<double>::min();

std::string list_of(const names& known) {
    std::string list;
    for (std::size_t i = 0; i < known.size(); ++i)
        list += (i == 0 ? "" : i + 1 < known.size() ? ", " : " or ") + known[i];
    return list;
}

std::string one_of(const std::string& flag, const std::string& text, const names& known) {
    if (std::find(known.begin(), known.end(), text) == known.end())
        throw CLI::ValidationError(flag, fmt::format("'{}' is not {}", text, list_of(known)));
    return text;
}

/// The names of the optimisers of which which(known) is true.
template <class Which>
names optimisers_with(const Which& which) {
    names found;
    for_each_known_optimiser([&](const auto& known) {
        if (which(known)) found.emplace_back(known.name);
    });
    return found;
}
const names all_optimisers = optimisers_with([](const auto&) { return true; });
/// Those that read a flag's setting.
names optimisers_of(std::string_view flag) {
    return optimisers_with([&](const auto& known) {
        return std::find(known.flags.begin(), known.flags.end(), flag) != known.flags.end();
    });
}

/// A name of a list that may carry a number: leaky_relu, or leaky_relu:0.2.
struct named_number {
    std::string name;
    std::optional<double> number;
};

/// Name, or name:number where the name is in `with_number`.
named_number read_named_number(const std::string& flag, const std::string& text, const names& known,
                               const names& with_number, double least, double most) {
    const std::size_t colon = text.find(':');
    const std::string name = one_of(flag, text.substr(0, colon), known);
    if (colon == std::string::npos) return {name, {}};
    if (std::find(with_number.begin(), with_number.end(), name) == with_number.end())
        throw CLI::ValidationError(flag, fmt::format("'{}': {} takes no number", text, name));
    return {name, support::number(flag, text.substr(colon + 1), least, most)};
}

chosen_activation read_activation(const std::string& flag, const std::string& text) {
    return {support::read_activation(flag, text)};
}

/// `others` are names that `text` is not, but might have been.
chosen_initialiser read_initialiser(const std::string& flag, const std::string& text,
                                    const names& others = {}) {
    names known = {"normal-by-inputs", "standard-normal", "xavier-normal",
                   "xavier-uniform",   "he-normal",       "constant"};
    known.insert(known.end(), others.begin(), others.end());
    const auto [name, number] =
        read_named_number(flag, text, known, {"he-normal", "constant"}, -1e6, 1e6);
    if (name == "normal-by-inputs") return {gradus::normal_by_inputs{}};
    if (name == "standard-normal") return {gradus::standard_normal{}};
    if (name == "xavier-normal") return {gradus::xavier_normal{}};
    if (name == "xavier-uniform") return {gradus::xavier_uniform{}};
    if (name == "he-normal") return {gradus::he_normal{number.value_or(0)}};
    return {gradus::all_equal{number.value_or(0)}};
}

chosen_weights read_weights(const std::string& flag, const std::string& text) {
    if (text == "suited") return gradus::suited_to_activation{};
    if (text == "nielsen") return chosen_initialiser{gradus::normal_by_inputs{}};
    if (text.starts_with("critical-normal")) {
        const auto [name, variance] =
            read_named_number(flag, text, {"critical-normal"}, {"critical-normal"}, 0, 1e6);
        return chosen_critical{{variance.value_or(0)}};
    }
    if (!text.starts_with("orthogonal"))
        return read_initialiser(flag, text, {"suited", "nielsen", "orthogonal", "critical-normal"});
    const auto [name, gain] =
        read_named_number(flag, text, {"orthogonal"}, {"orthogonal"}, -1e6, 1e6);
    return gradus::orthogonal{gain.value_or(1)};
}

/// The name of the initialiser that suits an activation.
template <class Activation>
std::string suited_weights(const Activation& f) {
    // Xavier's variance is below 1 here, He's is not.
    const double variance = suitable_variance(f, 1, 3);
    if (variance == gradus::xavier_variance(1.0, 3.0)) return "xavier-normal";
    const double slope = std::sqrt(2 / variance - 1);
    return slope == 0 ? "he-normal" : fmt::format("he-normal:{:.3g}", slope);
}

/// constant, step:0.5:10, exponential:0.95, cosine:30
schedule_choice read_schedule(const std::string& flag, const std::string& text) {
    const auto part = [&](std::size_t number) {
        std::size_t begin = 0;
        for (std::size_t i = 0; i < number; ++i) {
            const std::size_t colon = text.find(':', begin);
            if (colon == std::string::npos) return std::string();
            begin = colon + 1;
        }
        const std::size_t end =
            number == 2 ? text.size() : std::min(text.find(':', begin), text.size());
        return text.substr(begin, end - begin);
    };
    schedule_choice chosen{one_of(flag, part(0), {"constant", "step", "exponential", "cosine"})};
    const auto colons = std::count(text.begin(), text.end(), ':');
    const auto wanted = chosen.name == "constant" ? 0 : chosen.name == "step" ? 2 : 1;
    if (colons != wanted)
        throw CLI::ValidationError(
            flag, fmt::format("'{}' is not constant, step:FACTOR:EPOCHS, exponential:FACTOR or "
                              "cosine:EPOCHS",
                              text));
    const auto epochs = [&](std::size_t place) {
        return static_cast<std::size_t>(support::whole_number(flag, part(place), 1, 1'000'000));
    };
    if (wanted == 2) chosen.epochs = epochs(2);
    if (chosen.name == "cosine") chosen.epochs = epochs(1);
    if (chosen.name == "step" || chosen.name == "exponential")
        chosen.factor = support::number(flag, part(1), 0, 1);
    return chosen;
}

/// masking:0.25, salt-and-pepper:0.25, gaussian:0.3, none
gradus::corruption read_corruption(const std::string& flag, const std::string& text) {
    const names with_number = {"masking", "salt-and-pepper", "gaussian"};
    const std::size_t colon = text.find(':');
    const std::string name =
        one_of(flag, text.substr(0, colon), {"masking", "salt-and-pepper", "gaussian", "none"});
    const double most = name == "gaussian" ? 1e6 : 1 - 1e-9;
    const double amount = read_named_number(flag, text, {name}, with_number, 0, most)
                              .number.value_or(name == "gaussian" ? 0.3 : 0.25);
    if (name == "masking") return gradus::masking(amount);
    if (name == "salt-and-pepper") return gradus::salt_and_pepper(amount);
    return name == "gaussian" ? gradus::gaussian_noise(amount) : gradus::no_noise;
}

/// The flags that decide a training, each with what reads it into `to`.
class training_flags {
  public:
    training_flags(CLI::App& app, training_choice& to) : app_(app), to_(to) {
        add_data();
        add_network();
        add_pretraining();
        add_training();
    }

    flag_table& table() { return table_; }

    /// Puts numbers and names in the place of "auto".
    void resolve() {
        const auto set = [&](const char* name, const std::string& text) {
            if (table_.at(name).text == "auto") table_.at(name).text = text;
        };
        const auto text_of = [&](const char* name) { return table_.at(name).text; };
        // A resumed training may be started in another folder.
        for (const char* const name : {"--data", "--csv"})
            if (!text_of(name).empty())
                table_.at(name).text = std::filesystem::absolute(text_of(name)).string();
        const bool is_regression = text_of("--task") == "regression";
        set("--output-activation", is_regression ? "identity" : "softmax");
        const std::string output = text_of("--output-activation");
        if (is_regression) set("--cost", "quadratic");
        set("--cost", output == "sigmoid" || output == "softmax" ? "cross-entropy" : "quadratic");
        for_each_known_optimiser([&](const auto& known) {
            if (known.name == text_of("--optimiser")) set("--eta", std::string(known.eta));
        });
        set("--pretrain-eta", text_of("--pretrain") == "rbm" ? "0.05" : "0.1");
        set("--standardise", text_of("--csv").empty() ? "no" : "yes");
        set("--bias", text_of("--initialiser") == "nielsen" ? "standard-normal" : "constant:0");
    }

    /// What the first weights and biases are drawn from, and the hidden layers' parts.
    std::string start() {
        const auto text_of = [&](const char* name) { return table_.at(name).text; };
        const std::string chosen = text_of("--initialiser");
        std::string weights = chosen == "nielsen" ? "normal-by-inputs" : chosen;
        if (chosen == "suited") {
            const std::string output = suited_weights(to_.output_activation);
            weights = to_.hidden.empty() ? output : suited_weights(to_.activation);
            if (weights != output) weights += ", at the output " + output;
        }
        std::string parts;
        if (to_.is_normalised) parts += ", batch normalisation";
        if (to_.is_residual) parts += ", residual paths";
        if (to_.dropout > 0) parts += ", dropout " + text_of("--dropout");
        if (!parts.empty()) parts = " Hidden layers with " + parts.substr(2) + '.';
        return fmt::format("Weights: {}; biases: {}{}.{}", weights, text_of("--bias"),
                           chosen == "nielsen" ? "; as Nielsen begins" : "", parts);
    }

    /// What no flag is wrong about alone.
    void check() {
        const auto refuse = [](const char* flag, const std::string& why) {
            throw CLI::ValidationError(flag, why);
        };
        for (const auto& [name, needed] : std::vector<std::pair<const char*, bool>>{
                 {"--data", to_.csv.empty() && to_.generate.empty()},
                 {"--csv", to_.generate.empty()},
                 {"--label", !to_.csv.empty()},
                 {"--separator", !to_.csv.empty()},
                 {"--header", !to_.csv.empty()},
                 {"--drop-columns", !to_.csv.empty()},
                 {"--missing", !to_.csv.empty()},
                 {"--task", !to_.csv.empty()},
                 {"--samples", to_.generate == "xor" || to_.generate == "spirals"},
                 {"--noise", to_.generate == "xor" || to_.generate == "spirals"},
                 {"--arms", to_.generate == "spirals"},
                 {"--turns", to_.generate == "spirals"},
                 {"--bits", to_.generate == "parity"},
                 {"--test-share",
                  !to_.csv.empty() || to_.generate == "xor" || to_.generate == "spirals"}})
            if (table_.at(name).is_given && !needed) refuse(name, "is not for these data");
        for (const auto& [name, kind] :
             std::vector<std::pair<const char*, std::string>>{{"--gibbs-steps", "rbm"},
                                                              {"--persistent", "rbm"},
                                                              {"--corruption", "dae"},
                                                              {"--decoder", "dae"}})
            if (table_.at(name).is_given && to_.pretraining != kind)
                refuse(name, fmt::format("is for --pretrain {}", kind));
        for (const char* const name : {"--pretrain-epochs", "--pretrain-eta"})
            if (table_.at(name).is_given && !to_.is_pretrained())
                refuse(name, "is for --pretrain rbm and dae");
        if (to_.is_pretrained()) {
            if (to_.hidden.empty())
                refuse("--pretrain", "is for hidden layers, and there are none");
            if (to_.is_normalised || to_.is_residual)
                refuse("--pretrain", fmt::format("is not for --{}",
                                                 to_.is_normalised ? "batch-norm" : "residual"));
            if (to_.pretraining == "rbm" && !to_.activation.is_sigmoid())
                refuse("--pretrain",
                       fmt::format("rbm needs --activation sigmoid, not {}; dae takes any",
                                   name_of(to_.activation)));
        }
        for (const char* const name :
             {"--mu", "--rho", "--beta1", "--beta2", "--epsilon", "--weight-decay"}) {
            const names optimisers = optimisers_of(name);
            if (table_.at(name).is_given
                && std::find(optimisers.begin(), optimisers.end(), to_.optimiser)
                       == optimisers.end())
                refuse(name,
                       fmt::format("is for {}, not for {}", list_of(optimisers), to_.optimiser));
        }
        for (const auto& [name, is_chosen] :
             std::vector<std::pair<const char*, bool>>{{"--batch-norm", to_.is_normalised},
                                                       {"--residual", to_.is_residual},
                                                       {"--dropout", to_.dropout > 0}}) {
            if (!is_chosen) continue;
            if (to_.hidden.empty()) refuse(name, "is for hidden layers, and there are none");
            if (to_.is_fast) refuse("--kernels", fmt::format("fast is not for {}", name));
        }
        if (to_.is_normalised && to_.batch == 1)
            refuse("--batch-norm", "needs mini-batches of at least 2 samples, not --batch 1");
        if (to_.is_regression && !to_.output_activation.of_each)
            refuse("--output-activation", "softmax is for classes, not for --task regression");
        if (to_.is_regression && to_.cost.is_cross_entropy)
            refuse("--cost", "cross-entropy is for classes, not for --task regression");
        if (to_.cost.is_cross_entropy && to_.output_activation.of_each
            && !std::holds_alternative<gradus::sigmoid_activation>(
                to_.output_activation.of_each->choice))
            refuse("--cost", "cross-entropy needs --output-activation sigmoid or softmax");
        if (!to_.cost.is_cross_entropy && !to_.output_activation.of_each)
            refuse("--cost", "quadratic needs another --output-activation than softmax");
    }

  private:
    CLI::App& app_;
    training_choice& to_;
    flag_table table_;
    std::string group_;

    void add(const std::string& name, const std::string& type, const std::string& text,
             const std::string& help,
             std::function<void(const std::string& flag, const std::string& text)> read) {
        table_.add(app_, group_, name, type, text, help,
                   [name, read](const std::string& value) { read(name, value); });
    }
    void add_switch(const std::string& name, bool& to, const std::string& help) {
        table_.add_switch(app_, group_, name, help, [name, &to](const std::string& text) {
            to = one_of(name, text, {"yes", "no"}) == "yes";
        });
    }
    template <class Whole>
    void add_whole(const std::string& name, const std::string& text, Whole& to, std::uint64_t least,
                   std::uint64_t most, const std::string& help) {
        add(name, "N", text, help, [&to, least, most](const auto& flag, const auto& value) {
            to = support::whole_number(flag, value, least, most);
        });
    }
    template <class Number>
    void add_number(const std::string& name, const std::string& text, Number& to, double least,
                    double most, const std::string& help) {
        add(name, "X", text, help, [&to, least, most](const auto& flag, const auto& value) {
            to = support::number(flag, value, least, most);
        });
    }

    void add_data() {
        group_ = "Data";
        add("--data", "DIR", DEFAULT_DATA,
            "images in MNIST's format (5,000 of MNIST to learn\nfrom, 1,000 for the test)",
            [&](auto&, auto& text) { to_.data = text; });
        add("--csv", "FILE", "", "a table: a sample a row",
            [&](auto&, auto& text) { to_.csv = text; });
        add("--label", "COLUMN", "", "the table's column with the classes (the last)",
            [&](auto&, auto& text) { to_.label = text; });
        add("--separator", "NAME", "comma", "between columns: comma, semicolon or tab (comma)",
            [&](auto& flag, auto& text) {
                const std::string name = one_of(flag, text, {"comma", "semicolon", "tab"});
                to_.separator = name == "comma" ? ',' : name == "tab" ? '\t' : ';';
            });
        add("--header", "WHEN", "guess", "the first row has names: yes, no or guess (guess)",
            [&](auto& flag, auto& text) {
                to_.header = one_of(flag, text, {"yes", "no", "guess"});
            });
        add("--drop-columns", "COLUMN,...", "", "the table's columns that are not looked at (none)",
            [&](auto& flag, auto& text) {
                to_.dropped_columns.clear();
                for (std::size_t begin = 0; begin <= text.size();) {
                    const std::size_t end = std::min(text.find(',', begin), text.size());
                    if (end == begin)
                        throw CLI::ValidationError(
                            flag, fmt::format("'{}' has an empty name of a column", text));
                    to_.dropped_columns.push_back(text.substr(begin, end - begin));
                    begin = end + 1;
                }
            });
        add("--missing", "WHAT", "refuse",
            "to do where a value is missing (empty, ?, NA, NaN):\nrefuse the table, or drop the "
            "row "
            "(refuse)",
            [&](auto& flag, auto& text) {
                to_.drops_missing = one_of(flag, text, {"refuse", "drop"}) == "drop";
            });
        add("--task", "NAME", "classification",
            "classification, or regression, for which a table's\nlabels are numbers to predict "
            "(classification)",
            [&](auto& flag, auto& text) {
                to_.is_regression =
                    one_of(flag, text, {"classification", "regression"}) == "regression";
            });
        add("--generate", "KIND", "", "made here: xor, spirals or parity",
            [&](auto& flag, auto& text) {
                to_.generate = one_of(flag, text, {"xor", "spirals", "parity"});
            });
        add_whole("--samples", "1000", to_.samples, 2, 10'000'000,
                  "how many xor or spirals make (1000)");
        add_number("--noise", "0.02", to_.noise, 0, 1000,
                   "their noise's standard deviation (0.02)");
        add_whole("--arms", "2", to_.arms, 2, 1000, "arms of spirals, a class each (2)");
        add_number("--turns", "1", to_.turns, 0.01, 1000, "turns of each arm (1)");
        add_whole("--bits", "4", to_.bits, 1, 16, "parity learns all rows of so many bits (4)");
        add_number("--test-share", "0.2", to_.test_share, 0.0001, 0.9999,
                   "share of a table, xor or spirals kept for the\ntest (0.2)");
        add("--standardise", "WHEN", "auto",
            "features, and numbers to predict, to mean 0 and\nvariance 1: yes or no (yes for a "
            "table)",
            [&](auto& flag, auto& text) {
                to_.standardise = one_of(flag, text, {"yes", "no"}) == "yes";
            });
    }

    void add_network() {
        group_ = "Network";
        add("--hidden", "N,N...", "30", "neurons of each hidden layer, or none (30)",
            [&](auto& flag, auto& text) {
                to_.hidden.clear();
                if (text != "none") to_.hidden = support::layer_sizes(flag, text);
            });
        add("--activation", "NAME", "tanh", support::list_of_activations(true, 48) + " (tanh)",
            [&](auto& flag, auto& text) { to_.activation = read_activation(flag, text); });
        add("--output-activation", "NAME", "auto",
            "the output layer's: softmax or one of these\n(softmax; for regression identity)",
            [&](auto& flag, auto& text) {
                to_.output_activation.of_each.reset();
                if (text != "softmax") to_.output_activation.of_each = read_activation(flag, text);
            });
        add("--cost", "NAME", "auto",
            "cross-entropy, for softmax and sigmoid outputs, or\nquadratic, for all but softmax",
            [&](auto& flag, auto& text) {
                to_.cost.is_cross_entropy =
                    one_of(flag, text, {"cross-entropy", "quadratic"}) == "cross-entropy";
            });
        add("--initialiser", "NAME", "suited",
            "of the weights: suited to the activation (he-normal\nfor relu and its relatives, "
            "else xavier-normal),\nnielsen (normal-by-inputs, biases standard-normal),\n"
            "normal-by-inputs, standard-normal,\nxavier-normal, xavier-uniform, "
            "he-normal[:SLOPE],\n"
            "critical-normal[:VARIANCE OF THE BIASES],\n"
            "orthogonal[:GAIN] or constant[:VALUE] (suited)",
            [&](auto& flag, auto& text) { to_.weights = read_weights(flag, text); });
        add("--bias", "NAME", "auto",
            "of the biases: normal-by-inputs … constant[:VALUE]\n(constant:0; with nielsen "
            "standard-normal)",
            [&](auto& flag, auto& text) { to_.biases = read_initialiser(flag, text); });
        add_switch("--batch-norm", to_.is_normalised,
                   "batch normalisation of each hidden layer, before its\nactivation");
        add_switch("--residual", to_.is_residual,
                   "a path around each hidden layer that gives as many\nnumbers as it takes, which "
                   "the first seldom does");
        add_number("--dropout", "0", to_.dropout, 0, below_1,
                   "share of a hidden layer's outputs that is dropped in\ntraining (0)");
        add("--precision", "TYPE", "double", "double or float (double)",
            [&](auto& flag, auto& text) {
                to_.is_float = one_of(flag, text, {"double", "float"}) == "float";
            });
        add("--kernels", "NAME", "exact",
            "exact, with the same bits on every machine, or fast,\nin vector registers: other "
            "roundings (exact)",
            [&](auto& flag, auto& text) {
                to_.is_fast = one_of(flag, text, {"exact", "fast"}) == "fast";
            });
    }

    void add_pretraining() {
        group_ = "Pre-training";
        add("--pretrain", "KIND", "none",
            "each hidden layer learns from its inputs alone\nbefore the training: as a Boltzmann "
            "machine, rbm,\nas a denoising autoencoder, dae, or not, none (none)",
            [&](auto& flag, auto& text) {
                to_.pretraining = one_of(flag, text, {"none", "rbm", "dae"});
            });
        add_whole("--pretrain-epochs", "10", to_.pretraining_epochs, 1, 1'000'000,
                  "passes over the training samples, a layer (10)");
        add_number("--pretrain-eta", "auto", to_.pretraining_eta, 0, largest,
                   "its learning rate (rbm 0.05, dae 0.1)");
        add_whole("--gibbs-steps", "1", to_.gibbs_steps, 1, 1000, "rbm: k of CD-k (1)");
        add_switch("--persistent", to_.is_persistent, "rbm: chains go on from step to step, PCD-k");
        add("--corruption", "NAME", "masking:0.25",
            "dae: what is done to inputs, masking:SHARE,\nsalt-and-pepper:SHARE, "
            "gaussian:DEVIATION or none\n(masking:0.25)",
            [&](auto& flag, auto& text) { to_.input_noise = read_corruption(flag, text); });
        add("--decoder", "WEIGHTS", "tied",
            "dae: of the code's reader, tied to those of its\nwriter or free (tied)",
            [&](auto& flag, auto& text) {
                to_.has_tied_weights = one_of(flag, text, {"tied", "free"}) == "tied";
            });
    }

    void add_training() {
        group_ = "Training";
        add_whole("--epochs", "30", to_.epochs, 1, 1'000'000,
                  "passes over the training samples (30)");
        add_whole("--batch", "10", to_.batch, 1, 1'000'000, "samples of a mini-batch (10)");
        add("--optimiser", "NAME", "sgd", list_of(all_optimisers) + "\n(sgd)",
            [&](auto& flag, auto& text) { to_.optimiser = one_of(flag, text, all_optimisers); });
        const auto slow = optimisers_with([](const auto& known) { return known.eta != "0.1"; });
        add_number("--eta", "auto", to_.eta, 0, largest,
                   "learning rate (0.1; " + list_of(slow) + " 0.001)");
        const auto of = [](const char* flag, const char* what) {
            return list_of(optimisers_of(flag)) + ": " + what;
        };
        add_number("--mu", "0.9", to_.mu, 0, below_1, of("--mu", "memory (0.9)"));
        add_number("--rho", "0.9", to_.rho, 0, below_1, of("--rho", "memory (0.9)"));
        add_number("--beta1", "0.9", to_.beta1, 0, below_1,
                   of("--beta1", "memory of the gradient (0.9)"));
        add_number("--beta2", "0.999", to_.beta2, 0, below_1,
                   of("--beta2", "memory of its square (0.999)"));
        add_number("--epsilon", "1e-8", to_.epsilon, 1e-30, 1e30,
                   of("--epsilon", "added to the root (1e-8)"));
        add_number("--weight-decay", "0.01", to_.weight_decay, 0, 1e9,
                   of("--weight-decay", "decay of all parameters (0.01)"));
        add("--schedule", "NAME", "constant",
            "of the learning rate: constant, step:FACTOR:EPOCHS,\nexponential:FACTOR or "
            "cosine:EPOCHS (constant)",
            [&](auto& flag, auto& text) { to_.schedule = read_schedule(flag, text); });
        add_number("--lambda", "0", to_.lambda, 0, 1e9, "weight decay λ, L2 (0)");
        add_number("--l1", "0", to_.l1, 0, 1e9, "the same with |w|, L1 (0)");
        add_number("--max-norm", "", to_.max_norm, least_above_0, largest,
                   "largest length of a neuron's weights (none)");
        add_number("--clip-value", "", to_.clip_value, least_above_0, largest,
                   "largest component of a gradient (none)");
        add_number("--clip-norm", "", to_.clip_norm, least_above_0, largest,
                   "largest length of a gradient (none)");
        add_whole("--patience", "", to_.patience, 1, 1'000'000,
                  "stop after so many epochs without a better test\ncost (never)");
        add_whole("--seed", "1", to_.seed, 0, UINT64_MAX,
                  "the same seed gives the same output (1)");
    }

    static constexpr double below_1 = 1 - std::numeric_limits<double>::epsilon() / 2;
};

/// The settings of a checkpoint, with the epochs that are given here.
void take_settings(flag_table& table, const std::filesystem::path& path) {
    std::string epochs;
    for (const flag& f : table.flags()) {
        if (!f.is_given) continue;
        if (f.name != "--epochs")
            throw CLI::ValidationError(
                f.name, "not with --resume: the settings are those of the checkpoint");
        epochs = f.text;
    }
    const std::string settings = separate(gradus::read_checkpoint_settings(path), path).settings;
    if (!table.set_text(settings))
        throw gradus::data_error(path.string() + ": its settings are not those of this program");
    if (!epochs.empty()) table.at("--epochs").text = epochs;
}

constexpr std::string_view examples = R"(Examples:
  train
      Digits, with 30 hidden neurons: 9 of 10 right after seconds.
  train --hidden 30,30,30,30 --activation sigmoid --output deep
      See how the first layer's gradient vanishes.
  train --generate spirals --hidden 20,20 --optimiser adam --eta 0.01 \
      --bias standard-normal
      With two inputs, neurons whose biases are 0 all begin on lines through 0.
  train --csv flowers.csv --label species --hidden 10 --output flowers
  train --csv houses.csv --label price --drop-columns id --task regression
  train --hidden 100,100,100 --activation sigmoid --pretrain rbm --kernels fast
      Each layer learns from its inputs alone before the training.
  train --hidden 100,100,100 --activation sigmoid --pretrain rbm --beside random
      Accuracy by epoch beside that of a training with --output random.
  train --resume deep/checkpoint --epochs 60
      Go on after Ctrl-C, or for more epochs.

Status: 0; 1 for data, files and trainings that fail; 2 for wrong flags; 130
after Ctrl-C, 143 after SIGTERM.)";

} // namespace

std::string join(const checkpoint_text& text) {
    return "settings\n" + text.settings + "data\n" + text.data + "\nhistory\n" + text.history;
}

checkpoint_text separate(const std::string& text, const std::filesystem::path& path) {
    const std::string first = "settings\n";
    const std::string second = "\ndata\n";
    const std::string third = "\nhistory\n";
    const std::size_t settings = text.find(second);
    const std::size_t data = text.find(third, settings);
    if (!text.starts_with(first) || data == std::string::npos)
        throw gradus::data_error(path.string() + ": is no checkpoint of the program train");
    const auto between = [&](std::size_t begin, std::size_t end) {
        return text.substr(begin, end - begin);
    };
    return {between(first.size(), settings + 1), between(settings + second.size(), data),
            text.substr(data + third.size())};
}

command_line read_command_line(int argc, char** argv) {
    command_line result;
    options& chosen = result.chosen;
    CLI::App app("Trains a network on images, on a table or on samples made here, and shows how\n"
                 "the gradient of each layer fares. Writes tables, pictures and a checkpoint.\n",
                 "train");
    app.get_formatter()->column_width(28);
    app.footer(std::string(examples));
    training_flags flags(app, chosen.training);

    const auto path_flag = [&](const std::string& name, const std::string& type,
                               std::filesystem::path& path, const std::string& help) {
        const auto read = [name, &path](const std::string& text) {
            if (text.empty()) throw CLI::ValidationError(name, "its value is empty");
            path = text;
        };
        return app.add_option_function<std::string>(name, read, help)
            ->type_name(type)
            ->group("Output");
    };
    path_flag("--output", "DIR", chosen.output,
              "for tables and pictures (train_output, or where\nthe resumed checkpoint is)");
    path_flag("--beside", "DIR", chosen.beside,
              "compare with an earlier training, by metrics.csv,\nwhich it left in this folder");
    path_flag("--checkpoint", "FILE", chosen.checkpoint,
              "the training's state (checkpoint in the output\nfolder, or the resumed one)");
    app.add_option_function<std::string>(
           "--checkpoint-every",
           [&](const std::string& text) {
               chosen.checkpoint_every =
                   support::whole_number("--checkpoint-every", text, 1, 1'000'000);
           },
           "write it after each N epochs (after an epoch, but\nat most every 5 seconds)")
        ->type_name("N")
        ->group("Output");
    path_flag("--resume", "FILE", chosen.resume,
              "go on from a checkpoint, with all its settings;\nonly --epochs may differ");
    app.add_flag("--export", chosen.export_weights,
                 "write weights.npz: all that predicting in NumPy\nneeds")
        ->group("Output");
    app.add_option_function<std::string>(
           "--certify",
           [&](const std::string& text) {
               chosen.certify = support::number("--certify", text, 0, 1e6);
           },
           "at the end, prove what holds for all inputs within\n+-EPSILON of the first test "
           "samples: certified.csv")
        ->type_name("EPSILON")
        ->group("Output");
    app.add_flag("--live", chosen.live, "show each layer while it learns, on a terminal")
        ->group("Output");
    support::add_help_and_version(app, "Output");
    app.callback([&] {
        if (!chosen.resume.empty()) take_settings(flags.table(), chosen.resume);
        flags.resolve();
        flags.table().read_all();
        flags.check();
        if (chosen.live && isatty(STDERR_FILENO) != 1)
            throw CLI::ValidationError("--live", "standard error is no terminal");
    });
    result.exit_status = support::parse(app, argc, argv);
    if (result.exit_status) return result;

    chosen.text = flags.table().text();
    chosen.start = flags.start();
    if (chosen.output.empty()) {
        chosen.output = "train_output";
        if (!chosen.resume.empty()) chosen.output = chosen.resume.parent_path();
        if (chosen.output.empty()) chosen.output = ".";
    }
    if (chosen.checkpoint.empty())
        chosen.checkpoint = chosen.resume.empty() ? chosen.output / "checkpoint" : chosen.resume;
    return result;
}

} // namespace train
