#include "session.hpp"

#include "../support/output.hpp"
#include "../support/plot.hpp"
#include "../support/stop_signal.hpp"
#include "../support/terminal.hpp"
#include "beside.hpp"
#include "confusion.hpp"
#include "data.hpp"
#include "exported.hpp"
#include "files.hpp"
#include "forecast.hpp"
#include "history.hpp"
#include "learner.hpp"

#include <gradus/training/checkpoints/npy_lists.hpp>
#include <gradus/training/costs/early_stopping.hpp>
#include <gradus/training/diagnosis/divergence_text.hpp>
#include <gradus/training/diagnosis/text.hpp>
#include <gradus/training/diagnosis/view.hpp>

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cmath>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace train {
namespace {

std::string name_of(const training_choice& chosen, const gradus::labelled_samples& data) {
    std::string name;
    for (const std::size_t size : sizes_of(chosen, data)) name += '-' + std::to_string(size);
    return name.substr(1);
}

std::unique_ptr<learner> make_learner(const training_choice& chosen,
                                      const gradus::training_and_test& data) {
    const auto sizes = sizes_of(chosen, data.training);
    // What the flags alone do not tell.
    if (chosen.is_residual && std::adjacent_find(sizes.begin(), sizes.end() - 1) == sizes.end() - 1)
        throw std::runtime_error(fmt::format("--residual: no hidden layer of {} gives as many "
                                             "numbers as it takes",
                                             name_of(chosen, data.training)));
    return chosen.is_float ? make_typed_learner<float>(chosen, data)
                           : make_typed_learner<double>(chosen, data);
}

/// A training whose numbers are no longer finite.
struct diverged : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// One training, from its start or from a checkpoint.
class session {
  public:
    session(const options& chosen, const described_data& data, std::unique_ptr<learner> learner)
        : chosen_(chosen), classes_(data.samples.test.classes), checksum_(data.checksum),
          learner_(std::move(learner)), arrays_(describe_network(chosen.training, data)),
          expected_(expect_gradients(chosen.training, data.samples.training)),
          past_(chosen.training.is_regression() ? classes_[0] : "") {
        if (chosen.training.is_regression()) measure_targets(data);
        if (!chosen.beside.empty()) earlier_ = read_earlier(chosen.beside, chosen.output, past_);
        if (chosen.live && isatty(STDOUT_FILENO) == 1) past_.hold();
        if (chosen.resume.empty())
            start(data);
        else
            resume();
    }

    int run() {
        try {
            const auto goes_on = [] { return support::stop_signal() == 0; };
            for (support::progress_bar shown("pre-training"); learner_->pretraining() && goes_on();)
                pass(shown);
            for (support::progress_bar shown("training"); !is_finished() && goes_on();) pass(shown);
        } catch (const diverged&) {
            past_.tell();
            write_tables_and_pictures();
            throw;
        }
        past_.tell();
        save();
        if (exports_) export_weights();
        if (!is_finished()) return interrupted();
        finish();
        return 0;
    }

  private:
    const options& chosen_;
    std::vector<std::string> classes_;
    std::string checksum_;
    std::unique_ptr<learner> learner_;
    gradus::named_arrays arrays_;         // what an export holds beside the parameters
    gradus::expected_gradients expected_; // before anything is learnt
    bool exports_ = false;
    gradus::training_progress progress_;
    history past_;
    std::optional<earlier_training> earlier_;
    double target_unit_ = 1;   // for regression, that of the network's output in the target's
    double error_of_mean_ = 0; // and what to predict the training's mean for each test sample has
    std::optional<measurement> test_;
    gradus::diagnosis last_diagnosis_;
    std::chrono::steady_clock::time_point saved_;
    gradus::diagnosis_view view_{stderr};
    std::chrono::steady_clock::time_point shown_;

    void say(const std::string& paragraph) { past_.say(support::wrapped(paragraph)); }

    void start(const described_data& data) {
        const gradus::labelled_samples& samples = data.samples.training;
        say(fmt::format("{} learns from {}. {}", name_of(chosen_.training, samples),
                        data.description, chosen_.start));
        if (!data.notes.empty()) say(data.notes);
        if (!past_.target().empty())
            say(fmt::format("The error is the root mean square of prediction minus target, in "
                            "units of {}.",
                            past_.target()));
        if (chosen_.training.leaves_one_out(samples.size()))
            say(fmt::format("Of {} samples in mini-batches of {} one is left, which alone has no "
                            "variance: each epoch passes over another one.",
                            samples.size(), chosen_.training.batch));
        gradus::random_generator random(chosen_.training.seed);
        learner_->initialise(random);
        if (chosen_.training.is_pretrained()) {
            look();
            past_.add_before(last_diagnosis_);
            say(fmt::format("Before pre-training, {}.", gradus::sentence(last_diagnosis_)));
            say_forecast();
            past_.say(pretraining_header_text());
            learner_->initialise_pretraining(random);
            progress_.random = random;
        } else {
            progress_.random = random;
            begin_training();
        }
        save();
        exports_ = chosen_.export_weights;
        remove_old(chosen_.output / weights_file);
        remove_old(chosen_.output / certified_table);
    }

    void begin_training() {
        const measurement training = look();
        say(fmt::format("At the start, {}.", sentence_and_advice()));
        past_.say("\n");
        if (!chosen_.training.is_pretrained()) say_forecast();
        past_.say(table_header(last_diagnosis_, chosen_.training.is_regression()));
        record(training);
    }

    /// What is to be expected of random weights, beside what was measured.
    void say_forecast() {
        if (chosen_.training.hidden.empty()) return;
        std::string text = sentence(expected_);
        text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
        past_.say(support::wrapped(text + '.') + forecast_beside(expected_, last_diagnosis_)
                  + '\n');
    }

    void resume() {
        progress_ = learner_->load(chosen_.resume);
        const checkpoint_text text = separate(progress_.settings, chosen_.resume);
        const auto refuse = [&](const std::string& why) {
            throw std::runtime_error(fmt::format("--resume: {}: {}", chosen_.resume.string(), why));
        };
        if (text.data != checksum_) refuse("the data have changed since");
        if (progress_.epoch >= chosen_.training.epochs)
            refuse(fmt::format("{} epochs are done; a larger --epochs adds more", progress_.epoch));
        if (is_finished()) refuse("its patience has ended the training");
        past_.take(text.history, chosen_.resume);
        // Weights that were exported are not to be older than the checkpoint beside them.
        exports_ = chosen_.export_weights || std::filesystem::exists(chosen_.output / weights_file);
        save();
    }

    void export_weights() {
        gradus::named_arrays arrays = arrays_;
        arrays.emplace_back("epoch", gradus::npy_bytes(progress_.epoch));
        learner_->export_weights(chosen_.output / weights_file, arrays);
    }

    void measure_targets(const described_data& data) {
        const auto& [training, test] = data.samples;
        double mean = 0;
        for (const double target : training.targets)
            mean += target / static_cast<double>(training.size());
        double squares = 0;
        for (const double target : test.targets)
            squares += (target - mean) * (target - mean) / static_cast<double>(test.size());
        target_unit_ = data.target_scale.deviation[0];
        error_of_mean_ = target_unit_ * std::sqrt(squares);
    }

    /// The quadratic cost is half the mean square of the error.
    measurement with_error(measurement m) const {
        if (chosen_.training.is_regression()) m.error = target_unit_ * std::sqrt(2 * m.cost);
        return m;
    }

    bool is_finished() const {
        if (progress_.epoch >= chosen_.training.epochs) return true;
        const gradus::seen_costs& seen = progress_.costs;
        return chosen_.training.patience
               && seen.count - seen.number_of_best >= *chosen_.training.patience;
    }

    /// An epoch of training, or of pre-training where that has not ended.
    void pass(support::progress_bar& progress) {
        const std::optional<pretraining_state> before = learner_->pretraining();
        gradus::random_generator random = progress_.random;
        std::optional<gradus::divergence> found;
        const auto after_batch = [&](std::size_t done, std::size_t all) {
            if (before)
                progress.show(((before->layer - 1) * before->epochs + before->epoch) * all + done,
                              before->layers * before->epochs * all);
            else if (chosen_.live)
                show_layers(done, all);
            else
                progress.show(progress_.epoch * all + done, chosen_.training.epochs * all);
            if (!before) found = learner_->find_divergence();
            return !found && support::stop_signal() == 0;
        };
        const std::size_t first = progress_.samples_done;
        progress_.samples_done = before ? learner_->pretrain_epoch(random, after_batch, first)
                                        : learner_->train_epoch(random, after_batch, first);
        progress.hide();
        if (before) found = learner_->find_pretraining_divergence();
        if (found && before)
            throw diverged(fmt::format("pre-training, epoch {}: {}", before->epoch + 1,
                                       gradus::sentence(*found)));
        if (found) fail(*found);
        if (progress_.samples_done < learner_->training_size()) return;
        progress_.samples_done = 0;
        progress_.random = random;
        if (before) {
            record_pretraining(before->layer, before->epoch + 1);
        } else {
            ++progress_.epoch;
            record(look());
        }
        if (is_time_to_save() || (before && before->epoch + 1 == before->epochs)) save();
    }

    void record_pretraining(std::size_t layer, std::size_t epoch) {
        const double error = learner_->reconstruction_error();
        past_.add_pretraining(layer, epoch, error);
        past_.say(pretraining_row(layer, epoch, error));
        if (learner_->pretraining()) return;
        past_.say("\n");
        begin_training();
    }

    /// Each layer at some of the training samples, a few times a second.
    void show_layers(std::size_t done, std::size_t all) {
        const auto now = std::chrono::steady_clock::now();
        if (now - shown_ < std::chrono::milliseconds(200)) return;
        shown_ = now;
        view_.show(fmt::format("epoch {} of {}, {} %", progress_.epoch + 1, chosen_.training.epochs,
                               100 * done / all),
                   learner_->diagnose(100));
    }

    /// Measures the network on the test samples and on the part of the training's.
    measurement look() {
        auto [training, diagnosis] = learner_->look_at_training();
        test_ = with_error(learner_->measure_test());
        last_diagnosis_ = std::move(diagnosis);
        return with_error(std::move(training));
    }

    void record(const measurement& training) {
        const double start = progress_.epoch == 0 ? training.cost : past_.cost_at_start();
        if (const auto found = learner_->find_divergence(last_diagnosis_, training.cost, start))
            fail(*found);
        past_.add(progress_.epoch, training, *test_, last_diagnosis_);
        past_.say(table_row(progress_.epoch, training, *test_, last_diagnosis_));
        if (progress_.epoch == 0 || !chosen_.training.patience) return;
        gradus::early_stopping stopping(*chosen_.training.patience, 0, progress_.costs);
        stopping.should_stop(test_->cost);
        progress_.costs = stopping.seen();
    }

    [[noreturn]] void fail(const gradus::divergence& found) {
        throw diverged(
            sentence(found, progress_.samples_done > 0 ? progress_.epoch + 1 : progress_.epoch));
    }

    bool is_time_to_save() const {
        if (chosen_.checkpoint_every) return progress_.epoch % *chosen_.checkpoint_every == 0;
        return std::chrono::steady_clock::now() - saved_ > std::chrono::seconds(5);
    }

    void save() {
        progress_.settings = join({chosen_.text, checksum_, past_.text()});
        learner_->save(chosen_.checkpoint, progress_);
        saved_ = std::chrono::steady_clock::now();
    }

    std::string sentence_and_advice() const {
        const std::string what = advice(last_diagnosis_);
        return sentence(last_diagnosis_) + (what.empty() ? "" : "; " + what);
    }

    void certify() {
        const auto samples = learner_->certify(*chosen_.certify);
        support::print('\n' + support::wrapped(certified_text(samples, *chosen_.certify)) + '\n');
        gradus::write_whole_file(chosen_.output / certified_table,
                                 certified_csv(samples, classes_));
    }

    void write_tables_and_pictures() {
        write_files(chosen_.output, past_, *learner_, chosen_.training, expected_);
    }

    int interrupted() {
        const auto quoted = [](const std::string& name) {
            const bool is_plain = std::all_of(name.begin(), name.end(), [](unsigned char c) {
                return std::isalnum(c) != 0 || c == '/' || c == '.' || c == '_' || c == '-';
            });
            return is_plain ? name : support::quoted_for_shell(name);
        };
        const std::optional<pretraining_state> before = learner_->pretraining();
        fmt::print(stderr,
                   "train: stopped in {}epoch {}, after {} of its {} samples; go on with\n"
                   "  train --resume {}{}\n",
                   before ? fmt::format("pre-training of layer {}, ", before->layer) : "",
                   (before ? before->epoch : progress_.epoch) + 1, progress_.samples_done,
                   learner_->training_size(), quoted(chosen_.checkpoint.string()),
                   chosen_.beside.empty() ? "" : " --beside " + quoted(chosen_.beside.string()));
        return 128 + support::stop_signal();
    }

    void finish() {
        if (progress_.epoch < chosen_.training.epochs)
            support::print(fmt::format("\nNo better test cost for {} epochs: the training ends.\n",
                                       *chosen_.training.patience));
        if (!test_) look();
        support::print(
            '\n' + support::wrapped(fmt::format("At the end, {}.", sentence_and_advice())) + '\n');
        if (test_->error) {
            support::print(support::wrapped(fmt::format(
                "On the test its predictions are wrong by {:.4g} in units of {}, in the root mean "
                "square; to predict the mean of what was learnt from each time is wrong by {:.4g}.",
                *test_->error, past_.target(), error_of_mean_)));
            remove_old(chosen_.output / confusion_table);
        } else {
            support::print(confusion_text(test_->decisions, classes_));
            gradus::write_whole_file(chosen_.output / confusion_table,
                                     confusion_csv(test_->decisions, classes_));
        }
        if (chosen_.certify)
            certify();
        else
            remove_old(chosen_.output / certified_table);
        write_tables_and_pictures();
        if (earlier_) write_beside(chosen_.output, *earlier_, past_);
        if (exports_)
            support::print(
                fmt::format("The weights: {}\n", (chosen_.output / weights_file).string()));
    }
};

} // namespace

int run(const options& chosen) {
    std::optional<described_data> data = load_data(chosen.training);
    if (chosen.certify) check_certifiable(chosen.training);
    std::unique_ptr<learner> learner = make_learner(chosen.training, data->samples);
    prepare_output(chosen.output);
    prepare_file("--checkpoint", chosen.checkpoint);
    support::catch_stop_signals();
    session training(chosen, *data, std::move(learner));
    data.reset();
    return training.run();
}

} // namespace train
