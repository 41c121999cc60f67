#include "options.hpp"

#include "../support/activations.hpp"
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
#include <utility>
#include <vector>

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

bool has(const names& known, std::string_view name) {
    return std::find(known.begin(), known.end(), name) != known.end();
}

std::string one_of(const std::string& flag, const std::string& text, const names& known) {
    if (!has(known, text))
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

/// A name of a list, and its number where it carries one, as some may: leaky_relu:0.2.
std::pair<std::string, std::optional<double>>
read_named_number(const std::string& flag, const std::string& text, const names& known,
                  const names& with_number, double least, double most) {
    const std::size_t colon = text.find(':');
    const std::string name = one_of(flag, text.substr(0, colon), known);
    if (colon == std::string::npos) return {name, {}};
    if (!has(with_number, name))
        throw CLI::ValidationError(flag, fmt::format("'{}': {} takes no number", text, name));
    return {name, support::number(flag, text.substr(colon + 1), least, most)};
}

/// What draws the weights, or biases by one of those that draw each number alone.
chosen_weights read_initialiser(const std::string& flag, const std::string& text, bool of_weights) {
    names known = {"normal-by-inputs", "standard-normal", "xavier-normal",
                   "xavier-uniform",   "he-normal",       "constant"};
    if (of_weights)
        known.insert(known.end(), {"suited", "nielsen", "orthogonal", "critical-normal"});
    const bool is_variance = text.starts_with("critical-normal");
    const auto [name, number] = read_named_number(
        flag, text, known, {"he-normal", "constant", "orthogonal", "critical-normal"},
        is_variance ? 0 : -1e6, 1e6);
    if (name == "suited") return gradus::suited_to_activation{};
    if (name == "orthogonal") return gradus::orthogonal{number.value_or(1)};
    if (name == "critical-normal") return gradus::critical_normal{number.value_or(0)};
    const auto each = [](const auto& draw) { return gradus::any_initialiser(draw); };
    if (name == "standard-normal") return each(gradus::standard_normal{});
    if (name == "xavier-normal") return each(gradus::xavier_normal{});
    if (name == "xavier-uniform") return each(gradus::xavier_uniform{});
    if (name == "he-normal") return each(gradus::he_normal{number.value_or(0)});
    if (name == "constant") return each(gradus::all_equal{number.value_or(0)});
    return each(gradus::normal_by_inputs{});
}

/// The name of the initialiser that suits an activation.
template <class Activation>
std::string suited_weights(const Activation& f) {
    const auto slope = f.rectifier_slope();
    if (!slope) return "xavier-normal";
    if (*slope == 0) return "he-normal";
    return fmt::format("he-normal:{:.3g}",
                       gradus::constant<double>(slope->numerator, slope->denominator));
}

/// constant, step:0.5:10, exponential:0.95, cosine:30
schedule_choice read_schedule(const std::string& flag, const std::string& text) {
    const names parts = support::parts_of(text, ':');
    schedule_choice chosen{one_of(flag, parts[0], {"constant", "step", "exponential", "cosine"})};
    const bool is_step = chosen.name == "step";
    if (parts.size() != (chosen.name == "constant" ? 1 : is_step ? 3 : 2))
        throw CLI::ValidationError(
            flag, fmt::format("'{}' is not constant, step:FACTOR:EPOCHS, exponential:FACTOR or "
                              "cosine:EPOCHS",
                              text));
    if (is_step || chosen.name == "cosine")
        chosen.epochs = support::whole_number(flag, parts.back(), 1, 1'000'000);
    if (is_step || chosen.name == "exponential")
        chosen.factor = support::number(flag, parts[1], 0, 1);
    return chosen;
}

/// masking:0.25, salt-and-pepper:0.25, gaussian:0.3, none
gradus::corruption read_corruption(const std::string& flag, const std::string& text) {
    names known = {"masking", "salt-and-pepper", "gaussian"};
    const names with_number = known;
    known.emplace_back("none");
    const auto [name, number] = read_named_number(flag, text, known, with_number, 0,
                                                  text.starts_with("gaussian") ? 1e6 : 1 - 1e-9);
    if (name == "masking") return gradus::masking(number.value_or(0.25));
    if (name == "salt-and-pepper") return gradus::salt_and_pepper(number.value_or(0.25));
    return name == "gaussian" ? gradus::gaussian_noise(number.value_or(0.3)) : gradus::no_noise;
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
        const auto refuse_if = [](bool is_wrong, const std::string& flag, const std::string& why) {
            if (is_wrong) throw CLI::ValidationError(flag, why);
        };
        const auto only = [&](bool is_right, const std::string& why, const names& flags) {
            for (const std::string& name : flags)
                refuse_if(table_.at(name).is_given && !is_right, name, why);
        };
        const bool is_table = !to_.csv.empty();
        const bool is_random = to_.generate == "xor" || to_.generate == "spirals";
        const std::string not_for = "is not for these data";
        only(!is_table && to_.generate.empty(), not_for, {"--data"});
        only(to_.generate.empty(), not_for, {"--csv"});
        only(is_table, not_for,
             {"--label", "--separator", "--header", "--drop-columns", "--missing", "--task"});
        only(is_random, not_for, {"--samples", "--noise"});
        only(to_.generate == "spirals", not_for, {"--arms", "--turns"});
        only(to_.generate == "parity", not_for, {"--bits"});
        only(is_table || is_random, not_for, {"--test-share"});
        for (const char* const name :
             {"--mu", "--rho", "--beta1", "--beta2", "--epsilon", "--weight-decay"}) {
            const names optimisers = optimisers_of(name);
            only(has(optimisers, to_.optimiser),
                 fmt::format("is for {}, not for {}", list_of(optimisers), to_.optimiser), {name});
        }

        const bool is_pretrained = to_.is_pretrained();
        only(to_.pretraining == "rbm", "is for --pretrain rbm", {"--gibbs-steps", "--persistent"});
        only(to_.pretraining == "dae", "is for --pretrain dae", {"--corruption", "--decoder"});
        only(is_pretrained, "is for --pretrain rbm and dae",
             {"--pretrain-epochs", "--pretrain-eta"});
        refuse_if(to_.pretraining == "rbm" && !to_.activation.is_sigmoid(), "--pretrain",
                  fmt::format("rbm needs --activation sigmoid, not {}; dae takes any",
                              support::name_of(to_.activation)));
        refuse_if(is_pretrained && (to_.is_normalised || to_.is_residual), "--pretrain",
                  fmt::format("is not for --{}", to_.is_normalised ? "batch-norm" : "residual"));
        const auto for_hidden = [&](bool is_chosen, const std::string& flag) {
            refuse_if(is_chosen && to_.hidden.empty(), flag,
                      "is for hidden layers, and there are none");
        };
        for_hidden(is_pretrained, "--pretrain");
        const auto check_part = [&](bool is_chosen, const std::string& flag) {
            for_hidden(is_chosen, flag);
            refuse_if(is_chosen && to_.is_fast, "--kernels", "fast is not for " + flag);
        };
        check_part(to_.is_normalised, "--batch-norm");
        check_part(to_.is_residual, "--residual");
        check_part(to_.dropout > 0, "--dropout");
        refuse_if(to_.is_normalised && to_.batch == 1, "--batch-norm",
                  "needs mini-batches of at least 2 samples, not --batch 1");
        refuse_if(to_.is_regression() && !to_.output_activation.of_each, "--output-activation",
                  "softmax is for classes, not for --task regression");
        refuse_if(to_.is_regression() && to_.cost.is_cross_entropy, "--cost",
                  "cross-entropy is for classes, not for --task regression");
        refuse_if(!to_.cost.fits(to_.output_activation), "--cost",
                  to_.cost.is_cross_entropy
                      ? "cross-entropy needs --output-activation sigmoid or softmax"
                      : "quadratic needs another --output-activation than softmax");
    }

  private:
    CLI::App& app_;
    training_choice& to_;
    flag_table table_;
    std::string group_;

    template <class Text>
    static reader any_text(Text& to) {
        return [&to](auto&, auto& text) { to = text; };
    }
    static reader name_in(const names& known, std::string& to) {
        return [known, &to](auto& flag, auto& text) { to = one_of(flag, text, known); };
    }
    /// What stands beside the name in a list of names.
    template <class Value>
    static reader value_in(const std::vector<std::pair<std::string, Value>>& known, Value& to) {
        names all;
        for (const auto& [name, value] : known) all.push_back(name);
        return [=, &to](auto& flag, auto& text) {
            const std::string chosen = one_of(flag, text, all);
            for (const auto& [name, value] : known)
                if (name == chosen) to = value;
        };
    }
    /// Whether it is this one of two names.
    static reader is(const std::string& name, const names& known, bool& to) {
        return value_in<bool>({{known[0], known[0] == name}, {known[1], known[1] == name}}, to);
    }

    void add(const std::string& name, const std::string& type, const std::string& text,
             const std::string& help, reader read) {
        table_.add(app_, group_, name, type, text, help, std::move(read));
    }
    void add_switch(const std::string& name, bool& to, const std::string& help) {
        add(name, "", "no", help, [&to](auto&, auto& text) { to = text == "yes"; });
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
            any_text(to_.data));
        add("--csv", "FILE", "", "a table: a sample a row", any_text(to_.csv));
        add("--label", "COLUMN", "", "the table's column with the classes (the last)",
            any_text(to_.table.label_column));
        add("--separator", "NAME", "comma", "between columns: comma, semicolon or tab (comma)",
            value_in<char>({{"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}},
                           to_.table.separator));
        using enum support::csv_settings::header_line;
        add("--header", "WHEN", "guess", "the first row has names: yes, no or guess (guess)",
            value_in<support::csv_settings::header_line>(
                {{"yes", present}, {"no", absent}, {"guess", recognised}}, to_.table.header));
        add("--drop-columns", "COLUMN,...", "", "the table's columns that are not looked at (none)",
            [&](auto& flag, auto& text) {
                to_.table.dropped_columns = support::parts_of(text, ',');
                if (has(to_.table.dropped_columns, ""))
                    throw CLI::ValidationError(
                        flag, fmt::format("'{}' has an empty name of a column", text));
            });
        add("--missing", "WHAT", "refuse",
            "to do where a value is missing (empty, ?, NA, NaN):\nrefuse the table, or drop the "
            "row "
            "(refuse)",
            is("drop", {"refuse", "drop"}, to_.table.drops_missing));
        add("--task", "NAME", "classification",
            "classification, or regression, for which a table's\nlabels are numbers to predict "
            "(classification)",
            is("regression", {"classification", "regression"}, to_.table.is_regression));
        add("--generate", "KIND", "", "made here: xor, spirals or parity",
            name_in({"xor", "spirals", "parity"}, to_.generate));
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
            is("yes", {"yes", "no"}, to_.standardise));
    }

    void add_network() {
        group_ = "Network";
        add("--hidden", "N,N...", "30", "neurons of each hidden layer, or none (30)",
            [&](auto& flag, auto& text) {
                to_.hidden.clear();
                if (text != "none") to_.hidden = support::layer_sizes(flag, text);
            });
        add("--activation", "NAME", "tanh", support::list_of_activations(true, 48) + " (tanh)",
            [&](auto& flag, auto& text) { to_.activation = support::read_activation(flag, text); });
        add("--output-activation", "NAME", "auto",
            "the output layer's: softmax or one of these\n(softmax; for regression identity)",
            [&](auto& flag, auto& text) {
                to_.output_activation = gradus::softmax;
                if (text != "softmax") to_.output_activation = support::read_activation(flag, text);
            });
        add("--cost", "NAME", "auto",
            "cross-entropy, for softmax and sigmoid outputs, or\nquadratic, for all but softmax",
            is("cross-entropy", {"cross-entropy", "quadratic"}, to_.cost.is_cross_entropy));
        add("--initialiser", "NAME", "suited",
            "of the weights: suited to the activation (he-normal\nfor relu and its relatives, "
            "else xavier-normal),\nnielsen (normal-by-inputs, biases standard-normal),\n"
            "normal-by-inputs, standard-normal,\nxavier-normal, xavier-uniform, "
            "he-normal[:SLOPE],\n"
            "critical-normal[:VARIANCE OF THE BIASES],\n"
            "orthogonal[:GAIN] or constant[:VALUE] (suited)",
            [&](auto& flag, auto& text) { to_.weights = read_initialiser(flag, text, true); });
        add("--bias", "NAME", "auto",
            "of the biases: normal-by-inputs … constant[:VALUE]\n(constant:0; with nielsen "
            "standard-normal)",
            [&](auto& flag, auto& text) {
                to_.biases = std::get<gradus::any_initialiser>(read_initialiser(flag, text, false));
            });
        add_switch("--batch-norm", to_.is_normalised,
                   "batch normalisation of each hidden layer, before its\nactivation");
        add_switch("--residual", to_.is_residual,
                   "a path around each hidden layer that gives as many\nnumbers as it takes, which "
                   "the first seldom does");
        add_number("--dropout", "0", to_.dropout, 0, below_1,
                   "share of a hidden layer's outputs that is dropped in\ntraining (0)");
        add("--precision", "TYPE", "double", "double or float (double)",
            is("float", {"double", "float"}, to_.is_float));
        add("--kernels", "NAME", "exact",
            "exact, with the same bits on every machine, or fast,\nin vector registers: other "
            "roundings (exact)",
            is("fast", {"exact", "fast"}, to_.is_fast));
    }

    void add_pretraining() {
        group_ = "Pre-training";
        add("--pretrain", "KIND", "none",
            "each hidden layer learns from its inputs alone\nbefore the training: as a Boltzmann "
            "machine, rbm,\nas a denoising autoencoder, dae, or not, none (none)",
            name_in({"none", "rbm", "dae"}, to_.pretraining));
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
            is("tied", {"tied", "free"}, to_.has_tied_weights));
    }

    void add_training() {
        group_ = "Training";
        add_whole("--epochs", "30", to_.epochs, 1, 1'000'000,
                  "passes over the training samples (30)");
        add_whole("--batch", "10", to_.batch, 1, 1'000'000, "samples of a mini-batch (10)");
        add("--optimiser", "NAME", "sgd", list_of(all_optimisers) + "\n(sgd)",
            name_in(all_optimisers, to_.optimiser));
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

    const auto add = [&](const std::string& name, const std::string& type, const auto& read,
                         const std::string& help) {
        app.add_option_function<std::string>(name, read, help)->type_name(type)->group("Output");
    };
    const auto add_path = [&](const std::string& name, const std::string& type,
                              std::filesystem::path& path, const std::string& help) {
        const auto read = [name, &path](const std::string& text) {
            if (text.empty()) throw CLI::ValidationError(name, "its value is empty");
            path = text;
        };
        add(name, type, read, help);
    };
    add_path("--output", "DIR", chosen.output,
             "for tables and pictures (train_output, or where\nthe resumed checkpoint is)");
    add_path("--beside", "DIR", chosen.beside,
             "compare with an earlier training, by metrics.csv,\nwhich it left in this folder");
    add_path("--checkpoint", "FILE", chosen.checkpoint,
             "the training's state (checkpoint in the output\nfolder, or the resumed one)");
    const auto every = [&](const std::string& text) {
        chosen.checkpoint_every = support::whole_number("--checkpoint-every", text, 1, 1'000'000);
    };
    add("--checkpoint-every", "N", every,
        "write it after each N epochs (after an epoch, but\nat most every 5 seconds)");
    add_path("--resume", "FILE", chosen.resume,
             "go on from a checkpoint, with all its settings;\nonly --epochs may differ");
    app.add_flag("--export", chosen.export_weights,
                 "write weights.npz: all that predicting in NumPy\nneeds")
        ->group("Output");
    const auto epsilon = [&](const std::string& text) {
        chosen.certify = support::number("--certify", text, 0, 1e6);
    };
    add("--certify", "EPSILON", epsilon,
        "at the end, prove what holds for all inputs within\n+-EPSILON of the first test samples: "
        "certified.csv");
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
