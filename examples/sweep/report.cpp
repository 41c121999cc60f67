#include "report.hpp"

#include "../support/terminal.hpp"

#include <gradus/training/diagnosis/divergence_text.hpp>
#include <gradus/training/files/data_file.hpp>
#include <gradus/training/files/whole_file.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <exception>
#include <stdexcept>
#include <string>

namespace sweep {
namespace {

constexpr const char* table_name = "sweep.csv";

std::string relative_gradient_text(const outcome& what) {
    if (!what.is_known) return "stopped";
    const double ratio = what.relative_gradient();
    return std::isnan(ratio) ? "–" : fmt::format("{:.2g}", ratio);
}

std::string forecast_text(const outcome& what) {
    if (!what.is_known) return "stopped";
    return std::isnan(what.forecast) ? "none" : fmt::format("{:.2g}", what.forecast);
}

std::string accuracy_text(const outcome& what) {
    if (!what.is_known) return "stopped";
    return what.divergence ? "diverged" : fmt::format("{:.1f} %", 100 * what.accuracy);
}

/// "With batch norm, residual:" above its part of a table.
std::string head_of(const parts_choice& parts) {
    const std::string name = parts.name();
    return name.empty() ? "" : "With" + name.substr(1) + ":\n";
}

void print_table(const grid& measured, std::string (*text)(const outcome&)) {
    for (std::size_t i = 0; i < measured.cells.size(); ++i) {
        const cell& here = measured.cells[i];
        if (i == 0 || here.parts != measured.cells[i - 1].parts) {
            fmt::print("{} activation   initialiser      ",
                       i == 0 ? head_of(here.parts) : "\n\n" + head_of(here.parts));
            for (std::size_t k = 0; k < measured.columns; ++k)
                fmt::print(" {:>8}", fmt::format("depth {}", measured.cells[k].depth));
        }
        if (i % measured.columns == 0)
            fmt::print("\n {:<12} {:<17}", here.activation.name, here.initialiser.name);
        fmt::print(" {:>8}", text(measured.outcomes[i]));
    }
    fmt::print("\n");
}

} // namespace

void print_report(const options& chosen, const data_set& data, const grid& measured) {
    support::heading("Depth × activation × initialiser");
    fmt::print(
        "{}\n{}\n",
        support::wrapped(fmt::format(
            "{} networks: {} inputs, hidden layers of {} neurons, softmax over the ten "
            "digits. Cross-entropy, biases 0 at the start, {} images to learn from, {} for "
            "the test, mini-batches of {}, η = {}, {} epoch{}, seed {}{}.",
            measured.cells.size(), data.pixels, chosen.width, data.training.size(),
            data.test.size(), batch_size, chosen.eta, chosen.epochs, chosen.epochs == 1 ? "" : "s",
            chosen.seed, chosen.dropout > 0 ? fmt::format(", dropout {}", chosen.dropout) : "")),
        support::wrapped(fmt::format(
            "Before any step: ‖mean of ∂C/∂b‖ of layer 1 over that of the last hidden layer, "
            "on the first {} images. Below 1 the gradient vanishes, above 1 it explodes. (A "
            "single hidden layer is both the first and the last.){}",
            std::min(measured_images, data.training.size()),
            std::any_of(chosen.parts.begin(), chosen.parts.end(),
                        [](const parts_choice& parts) { return parts.is_normalised; })
                ? " With batch normalisation it is ∂C/∂β, since that takes b away again."
                : "")));
    print_table(measured, relative_gradient_text);
    fmt::print(
        "\n{}\n",
        support::wrapped("What theory expects of it, for wide layers and one image at a time:"));
    print_table(measured, forecast_text);
    fmt::print("\nAfter the last epoch, right answers on the test images:\n\n");
    print_table(measured, accuracy_text);
    bool any = false;
    for (std::size_t i = 0; i < measured.cells.size(); ++i) {
        const outcome& result = measured.outcomes[i];
        if (!result.divergence) continue;
        const auto& [activation, initialiser, parts, depth] = measured.cells[i];
        fmt::print("{}{}", any ? "" : "\nDiverged:\n",
                   support::wrapped(fmt::format("{}, {}{}, depth {}: {}", activation.name,
                                                initialiser.name, parts.name(), depth,
                                                sentence(*result.divergence, result.epoch))));
        any = true;
    }
}

void prepare_table(const std::filesystem::path& folder) try {
    if (std::filesystem::exists(folder / table_name)) gradus::check_is_file(folder / table_name);
} catch (const std::exception& error) {
    throw std::runtime_error(fmt::format("--output: {}", error.what()));
}

std::filesystem::path write_table(const std::filesystem::path& folder, const grid& measured) {
    std::string text =
        "activation,initialiser,batch_norm,residual,depth,first_gradient,last_hidden_gradient,"
        "relative_gradient,forecast,accuracy,diverged_in_epoch\n";
    for (std::size_t i = 0; i < measured.cells.size(); ++i) {
        const auto& [activation, initialiser, parts, depth] = measured.cells[i];
        const outcome& result = measured.outcomes[i];
        if (!result.is_known) continue;
        const auto field = [](double x) { return std::isnan(x) ? "" : fmt::format("{}", x); };
        text += fmt::format("{},{},{},{},{},{},{},{},{},", activation.name, initialiser.name,
                            parts.is_normalised ? 1 : 0, parts.is_residual ? 1 : 0, depth,
                            result.first_gradient, result.last_hidden_gradient,
                            field(result.relative_gradient()), field(result.forecast));
        text += result.divergence ? fmt::format(",{}\n", result.epoch)
                                  : fmt::format("{},\n", result.accuracy);
    }
    gradus::write_whole_file(folder / table_name, text);
    return folder / table_name;
}

} // namespace sweep
