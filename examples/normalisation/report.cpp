#include "report.hpp"

#include "../support/tables.hpp"
#include "../support/terminal.hpp"

#include <gradus/training/files/whole_file.hpp>

#include <fmt/core.h>

#include <string>

namespace normalisation {
namespace {

constexpr const char* table_names[] = {"growth.csv", "depth.csv", "bowl.csv"};

std::string text_of(const spread& what) {
    return fmt::format("{:.4f} ({:.3f} to {:.3f})", what.mean, what.least, what.greatest);
}

void print_growth(const options& chosen, const std::vector<growth_row>& rows) {
    support::heading("1. Batch normalisation makes gradients explode");
    fmt::print(
        "{}\n",
        support::wrapped(fmt::format(
            "By how much a layer multiplies ‖gradient‖² backwards: {} normalised layers of {} "
            "neurons, W ~ N(0, 1/{}), ε = 0, no residual paths. Mean over the layers and over {} "
            "networks (least to greatest network). Certified for linear layers of unlimited "
            "width: (B − 2)/(B − 3). At B = 4 and 5 one neuron's factor has no variance, so that "
            "means scatter.",
            chosen.depth, chosen.width, chosen.width, chosen.networks)));
    fmt::print("   B   certified   linear, measured             relu, measured\n");
    for (const growth_row& row : rows)
        fmt::print(" {:3}   {:<9.6f}   {:<26}   {}\n", row.batch, row.certified,
                   text_of(row.linear), text_of(row.relu));
    fmt::print("   ∞   1           of relu π/(π − 1) = {:.6f}, certified\n",
               certified_relu_growth());
}

void print_depth(const options& chosen, const std::vector<depth_row>& rows) {
    support::heading("2. A path around each layer");
    fmt::print(
        "{}\n",
        support::wrapped(fmt::format(
            "‖gradient‖ at the output of layer 1 over that at layer {}, mini-batches of {}: "
            "geometric mean over {} networks (least to greatest). x ← φ(Wx), or x + φ(Wx) if "
            "residual, φ(BN(Wx)) if normalised; W ~ N(0, 1/{}).",
            chosen.depth, batch_of_depth_rows, chosen.networks, chosen.width)));
    for (const depth_row& row : rows)
        fmt::print(" {:<27}  {:8.2g} ({:.2g} to {:.2g})\n", row.name, row.ratio.mean,
                   row.ratio.least, row.ratio.greatest);
}

void print_bowls(const std::vector<bowl_row>& rows) {
    support::heading("3. The elongated bowl");
    fmt::print("{}\n",
               support::wrapped(fmt::format(
                   "Gradient descent on ½E(w·x − y)² with n inputs of variance 1, at the best "
                   "fixed step, until the cost is 10⁻⁶ of the start's. With mean 1 κ = n + 1, "
                   "centred κ = 1: exact. Beside it the same with {} random samples.",
                   bowl_samples)));
    fmt::print("       mean 1       centred      mean 1, sampled   centred, sampled\n"
               "   n      κ  steps     κ  steps         κ  steps         κ  steps\n");
    for (const bowl_row& row : rows)
        fmt::print(" {:3}  {:5} {:6}   {:3} {:6}  {:8.1f} {:6}  {:8.3f} {:6}\n", row.inputs,
                   row.exact.kappa, row.exact.steps(), row.exact_centred.kappa,
                   row.exact_centred.steps(), row.sampled.kappa, row.sampled.steps(),
                   row.sampled_centred.kappa, row.sampled_centred.steps());
}

} // namespace

void print_report(const options& chosen, const measurements& measured) {
    print_growth(chosen, measured.growth);
    print_depth(chosen, measured.depth);
    print_bowls(measured.bowls);
}

void prepare_tables(const std::filesystem::path& folder) {
    support::check_tables(folder, table_names);
}

void write_tables(const std::filesystem::path& folder, const measurements& measured) {
    const auto numbers = [](const spread& what) {
        return fmt::format("{},{},{}", what.mean, what.least, what.greatest);
    };
    std::string growth = "batch,certified_linear,linear,linear_least,linear_greatest,relu,"
                         "relu_least,relu_greatest\n";
    for (const growth_row& row : measured.growth)
        growth += fmt::format("{},{},{},{}\n", row.batch, row.certified, numbers(row.linear),
                              numbers(row.relu));
    std::string depth = "layers,ratio,ratio_least,ratio_greatest\n";
    for (const depth_row& row : measured.depth)
        depth += fmt::format("\"{}\",{}\n", row.name, numbers(row.ratio));
    std::string bowls = "inputs,samples,centred,kappa,steps\n";
    for (const bowl_row& row : measured.bowls) {
        const auto add = [&](const char* samples, bool is_centred, const descent& what) {
            bowls += fmt::format("{},{},{},{},{}\n", row.inputs, samples, is_centred ? 1 : 0,
                                 what.kappa, what.steps());
        };
        const std::string samples = std::to_string(bowl_samples);
        add("", false, row.exact);
        add("", true, row.exact_centred);
        add(samples.c_str(), false, row.sampled);
        add(samples.c_str(), true, row.sampled_centred);
    }
    gradus::write_whole_file(folder / table_names[0], growth);
    gradus::write_whole_file(folder / table_names[1], depth);
    gradus::write_whole_file(folder / table_names[2], bowls);
}

} // namespace normalisation
