#pragma once

#include "learner.hpp"

#include <gradus/training/diagnosis/measurement.hpp>

#include <cstddef>
#include <string>

namespace train {

/// What is known of a training's epochs, as the texts that it leaves behind. A checkpoint holds
/// them, so that a resumed training leaves behind those of an uninterrupted one.
struct history {
    std::string metrics;     ///< CSV, a line an epoch
    std::string diagnoses;   ///< CSV, a line a layer and epoch
    std::string pretraining; ///< CSV, a line a layer and epoch
    std::string before;      ///< as diagnoses, before pre-training
    std::string report;      ///< what the program printed

    /// For regression, `target` is the name of what is predicted.
    explicit history(std::string target = {});
    std::string text() const;
    /// Takes all that text() gave and prints its report.
    /// Errors: gradus::data_error for another text; it begins with `path`.
    void take(const std::string& text, const std::filesystem::path& path);

    /// Prints and keeps. Errors: std::runtime_error if standard output cannot be written.
    void say(const std::string& lines);
    /// From now on lines are only kept, until tell() prints them.
    void hold() { is_holding_ = true; }
    void tell();

    void add(std::size_t epoch, const measurement& training, const measurement& test,
             const gradus::diagnosis& what);
    void add_pretraining(std::size_t layer, std::size_t epoch, double error);
    void add_before(const gradus::diagnosis& what);
    bool has_pretraining() const;
    /// Whether the training has begun, at least with epoch 0.
    bool has_epochs() const;
    /// Whether another training of this kind may have left this table of its epochs.
    bool may_be_metrics(const std::string& table) const;
    /// The quality's axis in a picture of the table: its label and range, and how its column is
    /// read.
    std::string quality_axis(const std::string& of) const;
    std::string quality_column(int column) const;
    /// The network's, 784-30-10, with which the report begins.
    std::string name() const { return report.substr(0, report.find(' ')); }
    /// The cost on the training part at epoch 0.
    double cost_at_start() const;
    /// What is predicted; empty for classes.
    const std::string& target() const { return target_; }

  private:
    std::string target_;
    bool is_holding_ = false;
    std::string held_;
};

/// The table of the epochs of pre-training.
std::string pretraining_header_text();
std::string pretraining_row(std::size_t layer, std::size_t epoch, double error);

/// The table of the epochs.
std::string table_header(const gradus::diagnosis& what, bool is_regression);
std::string table_row(std::size_t epoch, const measurement& training, const measurement& test,
                      const gradus::diagnosis& what);

} // namespace train
