#include "report.hpp"

#include "../support/tables.hpp"
#include "../support/terminal.hpp"

#include <gradus/training/files/whole_file.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace pretraining {
namespace {

constexpr const char* table_names[] = {"epochs.csv", "gradients.csv", "summary.csv"};

/// Least and greatest of what the runs gave, 92.4 or 92.4 to 93.2.
template <class Function>
std::string range_of(const row& of, const char* format, const Function& f) {
    double least = f(of.runs.front()), greatest = least;
    for (const run& one : of.runs) {
        least = std::min(least, f(one));
        greatest = std::max(greatest, f(one));
    }
    const std::string low = fmt::format(fmt::runtime(format), least);
    const std::string high = fmt::format(fmt::runtime(format), greatest);
    return low == high ? low : low + " to " + high;
}

double accuracy_after(const run& one, std::size_t epoch) {
    return 100 * (1 - one.epochs[std::min(epoch, one.epochs.size() - 1)].test_error);
}

/// Mean and standard deviation over the runs.
template <class Function>
std::string mean_of(const row& of, int digits, const Function& f) {
    double mean = 0, squares = 0;
    const auto n = static_cast<double>(of.runs.size());
    for (const run& one : of.runs) mean += f(one) / n;
    for (const run& one : of.runs) squares += (f(one) - mean) * (f(one) - mean);
    return fmt::format("{:.{}f} ± {:.{}f}", mean, digits, std::sqrt(squares / std::max(n - 1, 1.0)),
                       digits);
}

void print_table(const options& chosen, const std::vector<row>& rows) {
    support::heading("1. Who learns to read");
    fmt::print(
        "{}\n",
        support::wrapped(fmt::format(
            "784-{}×{}-10, sigmoid neurons and softmax, learns from {} images: gradient "
            "descent at rate 0.1, mini-batches of 10, W ~ U[±1/√n_in], b = 0. Accuracy on "
            "the test images in %{}; seconds of a core, before training and in it.",
            chosen.width, chosen.depth, chosen.samples,
            chosen.seeds == 1 ? ""
                              : fmt::format(", least to greatest of {} seeds", chosen.seeds))));
    fmt::print("                       epoch 1        at the end     epochs  before  training\n");
    for (const row& of : rows)
        fmt::print(" {:<20}  {:<13}  {:<13}  {:6}  {:>6}  {:>8}\n", of.what.name,
                   range_of(of, "{:.1f}", [](const run& one) { return accuracy_after(one, 1); }),
                   range_of(of, "{:.1f}",
                            [](const run& one) { return accuracy_after(one, one.epochs.size()); }),
                   of.what.epochs, fmt::format("{:.0f}", of.runs[0].seconds_before),
                   fmt::format("{:.0f}", of.runs[0].seconds));
}

void print_gradients(const std::vector<row>& rows) {
    support::heading("2. The gradient, layer by layer");
    fmt::print("{}\n",
               support::wrapped("Mean over 200 images of ‖∂C/∂b^l‖, for the first seed: before the "
                                "first epoch, and below it after the last."));
    std::size_t layers = 0;
    for (const row& of : rows) layers = std::max(layers, of.runs[0].gradients_at_start.size());
    std::string header(21, ' ');
    for (std::size_t l = 1; l <= std::min<std::size_t>(layers, 7); ++l)
        header += fmt::format(" {:>7}", fmt::format("l = {}", l));
    fmt::print("{}\n", header);
    const auto line = [&](const std::string& name, const std::vector<double>& norms) {
        std::string text = fmt::format(" {:<20}", name);
        for (std::size_t l = 0; l < std::min<std::size_t>(norms.size(), 7); ++l)
            text += fmt::format(" {:7.1g}", norms[l]);
        fmt::print("{}\n", text);
    };
    for (const row& of : rows) {
        line(of.what.name, of.runs[0].gradients_at_start);
        line("", of.runs[0].gradients_at_end);
    }
}

void print_errors(const options& chosen, const std::vector<row>& rows) {
    support::heading("3. A regulariser?");
    fmt::print("{}\n",
               support::wrapped(fmt::format(
                   "784-{}×2-10, after {} epochs: the same network, begun in three ways. Mean and "
                   "standard deviation over {} seeds; training: the first 1,000 images learnt.",
                   chosen.width, rows[0].what.epochs, rows[0].runs.size())));
    fmt::print("                      training cost    error, %      test cost        error, %\n");
    for (const row& of : rows) {
        const auto last = [](const run& one) -> const epoch& { return one.epochs.back(); };
        fmt::print(" {:<20} {:<16} {:<13} {:<16} {}\n", of.what.name,
                   mean_of(of, 4, [&](const run& one) { return last(one).training_cost; }),
                   mean_of(of, 2, [&](const run& one) { return 100 * last(one).training_error; }),
                   mean_of(of, 4, [&](const run& one) { return last(one).test_cost; }),
                   mean_of(of, 2, [&](const run& one) { return 100 * last(one).test_error; }));
    }
}

} // namespace

void print_report(const options& chosen, const measurements& measured) {
    print_table(chosen, measured.table);
    print_gradients(measured.table);
    if (!measured.errors.empty()) print_errors(chosen, measured.errors);
}

void prepare_tables(const std::filesystem::path& folder) {
    support::check_tables(folder, table_names);
}

void write_tables(const options& chosen, const measurements& measured) {
    std::string epochs = "section,start,depth,run,epoch,training_cost,training_error,test_cost,"
                         "test_error\n";
    std::string gradients = "start,run,layer,before,after\n";
    int section = 1;
    for (const auto* const rows : {&measured.table, &measured.errors}) {
        for (const row& of : *rows)
            for (std::size_t r = 0; r < of.runs.size(); ++r) {
                const run& one = of.runs[r];
                for (std::size_t e = 0; e < one.epochs.size(); ++e)
                    epochs += fmt::format("{},\"{}\",{},{},{},{},{},{},{}\n", section, of.what.name,
                                          of.what.depth, r + 1, e, one.epochs[e].training_cost,
                                          one.epochs[e].training_error, one.epochs[e].test_cost,
                                          one.epochs[e].test_error);
                if (section > 1) continue;
                for (std::size_t l = 0; l < one.gradients_at_start.size(); ++l)
                    gradients += fmt::format("\"{}\",{},{},{},{}\n", of.what.name, r + 1, l + 1,
                                             one.gradients_at_start[l], one.gradients_at_end[l]);
            }
        section = 3;
    }
    gradus::write_whole_file(chosen.output / table_names[0], epochs);
    gradus::write_whole_file(chosen.output / table_names[1], gradients);
    gradus::write_whole_file(chosen.output / table_names[2], summary_of(measured));
}

} // namespace pretraining
