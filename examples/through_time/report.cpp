#include "report.hpp"

#include "../support/summary.hpp"
#include "../support/tables.hpp"
#include "../support/terminal.hpp"
#include "tasks.hpp"

#include <gradus/numbers/interval.hpp>
#include <gradus/theory/recurrence.hpp>
#include <gradus/training/files/whole_file.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <string>

namespace through_time {
namespace {

std::string text_of(const spread& what) {
    return fmt::format("{:8.1e} ({:.0e} to {:.0e})", what.median, what.least, what.greatest);
}

/// σ(b)^T, to two digits that the enclosure shares: what an LSTM's direct path keeps of c if its
/// forget gate rests at its bias.
std::string kept_by_bias(double b, std::size_t steps) {
    const auto kept = pown(gradus::sigmoid(gradus::interval<double>(b)), static_cast<int>(steps));
    const std::string least = fmt::format("{:.1e}", kept.lower());
    return least == fmt::format("{:.1e}", kept.upper()) ? least : "?";
}

void print_profiles(const options& chosen, const std::vector<profile_row>& rows) {
    support::heading("1. At the start: what is left after T steps");
    fmt::print("{}\n",
               support::wrapped(fmt::format(
                   "‖∂C/∂h_0‖/‖∂C/∂h_T‖ of networks of {} units that have not learnt yet, on the "
                   "adding problem: median of {} networks (least to greatest). Weights from U(−r, "
                   "r), r = 1/√{}; an IRNN is a relu network with U = I, and two rows have "
                   "orthogonal U (of "
                   "a GRU each gate's). Of an LSTM beside it the "
                   "same of c, and σ(b_f)^T, certified: what its direct path keeps where each "
                   "forget gate rests at its bias b_f.",
                   units, chosen.seeds, units)));
    fmt::print("cell             T   h                           c          σ(b_f)^T\n");
    const char* last = "";
    for (const profile_row& row : rows) {
        const bool is_lstm = row.cell.is == cell_choice::kind::lstm;
        fmt::print("{:<13}  {:>3}  {:<27}  {:<9}  {}\n", row.cell.name == last ? "" : row.cell.name,
                   row.steps, text_of(row.h), is_lstm ? fmt::format("{:.1e}", row.c.median) : "",
                   is_lstm ? kept_by_bias(row.cell.forget_bias, row.steps) : "");
        last = row.cell.name;
    }
    fmt::print("\nThe recurrent weights of the first network of each, the largest of its gates:\n");
    for (const profile_row& row : rows)
        if (row.steps == drawn_steps)
            fmt::print("{:<13}  ρ(U) = {:.3f}  ‖U‖ = {:.3f}\n", row.cell.name, row.radius,
                       row.norm);
}

double middle(std::vector<double> values) { return support::spread_of(std::move(values)).median; }

void print_learning(const options& chosen, const std::vector<learning_row>& rows) {
    fmt::print("cell             T   rate   solved   steps, median   error, median (range)\n");
    for (const learning_row& row : rows) {
        std::vector<double> steps, errors;
        for (const run& each : row.runs) {
            steps.push_back(static_cast<double>(each.steps));
            errors.push_back(each.error);
        }
        const spread error = support::spread_of(errors);
        fmt::print("{:<13}  {:>3}   {:<5}  {} of {}   {:<13}   {:.4f} ({:.4f} to {:.4f})\n",
                   row.trained.cell.name, row.trained.sequence_steps, row.trained.learning_rate,
                   row.solved(), chosen.seeds,
                   fmt::format("{}{:.0f}", row.solved() < chosen.seeds ? "≤ " : "", middle(steps)),
                   error.median, error.least, error.greatest);
    }
}

void print_adding(const options& chosen, const std::vector<learning_row>& rows) {
    support::heading("2. The adding problem");
    fmt::print(
        "{}\n",
        support::wrapped(fmt::format(
            "Two of T numbers are marked; what is their sum? Mean square error on 1,000 sequences "
            "that were not seen; always answering 1 has 1/6 = {:.4f}. Solved: at most {}. Adam, "
            "mini-batches of {} new sequences, ‖gradient‖ clipped at 1; it ends when it is "
            "solved.",
            always_one, solved_error, batch)));
    print_learning(chosen, rows);
}

void print_order(const options& chosen, const std::vector<learning_row>& rows) {
    support::heading("3. Temporal order");
    fmt::print("{}\n", support::wrapped(fmt::format(
                           "Which of two symbols came first, which second, of 50 symbols? The "
                           "share of wrong answers on 1,000 sequences that were not seen; guessing "
                           "has 0.75. Solved: at most {}.",
                           solved_error)));
    print_learning(chosen, rows);
}

std::vector<const char*> table_names(const options& chosen) {
    std::vector<const char*> names{"summary.csv"};
    if (chosen.profiles) names.insert(names.end(), {"profiles.csv", "profile_50.csv"});
    if (chosen.adding) names.push_back("adding.csv");
    if (chosen.order) names.push_back("order.csv");
    return names;
}

std::string numbers(const spread& what) {
    return fmt::format("{},{},{}", what.median, what.least, what.greatest);
}

std::string table_of(const std::vector<learning_row>& rows) {
    std::string table = "cell,sequence_steps,learning_rate,network,is_solved,steps,error\n";
    for (const learning_row& row : rows)
        for (std::size_t k = 0; k < row.runs.size(); ++k)
            table +=
                fmt::format("\"{}\",{},{},{},{},{},{}\n", row.trained.cell.name,
                            row.trained.sequence_steps, row.trained.learning_rate, k,
                            row.runs[k].is_solved ? 1 : 0, row.runs[k].steps, row.runs[k].error);
    return table;
}

/// What the ledger of the articles' claims reads.
std::vector<support::summary_row> summary_of(const options& chosen, const measurements& measured) {
    std::vector<support::summary_row> rows;
    for (const profile_row& row : measured.profiles) {
        const std::string of = fmt::format("{}, T = {}", row.cell.name, row.steps);
        rows.push_back(support::number_row("‖∂C/∂h₀‖/‖∂C/∂h_T‖, " + of, row.h, chosen.seeds));
        if (row.cell.is == cell_choice::kind::lstm)
            rows.push_back(support::number_row("‖∂C/∂c₀‖/‖∂C/∂c_T‖, " + of, row.c, chosen.seeds));
    }
    for (const auto* const learning : {&measured.adding, &measured.order})
        for (const learning_row& row : *learning) {
            const bool is_order = row.trained.learnt == task::order;
            const std::string of =
                fmt::format("{}, T = {}", row.trained.cell.name, row.trained.sequence_steps);
            rows.push_back(support::count_row(
                (is_order ? "networks that learn the order, " : "networks that learn to add, ")
                    + of,
                row.solved(), row.runs.size()));
            std::vector<double> errors;
            for (const run& each : row.runs) errors.push_back(each.error);
            const spread error = support::spread_of(errors);
            rows.push_back(is_order ? support::share_row("wrong answers about the order, " + of,
                                                         error, errors.size())
                                    : support::number_row("mean square error of the sum, " + of,
                                                          error, errors.size()));
        }
    return rows;
}

} // namespace

void print_report(const options& chosen, const measurements& measured) {
    if (chosen.profiles) print_profiles(chosen, measured.profiles);
    if (chosen.adding) print_adding(chosen, measured.adding);
    if (chosen.order) print_order(chosen, measured.order);
}

void prepare_tables(const options& chosen) {
    support::check_tables(chosen.output, table_names(chosen));
}

void write_tables(const options& chosen, const measurements& measured) {
    gradus::write_whole_file(chosen.output / "summary.csv",
                             support::csv_of(summary_of(chosen, measured)));
    if (chosen.profiles) {
        std::string ratios = "cell,T,h_median,h_least,h_greatest,c_median,c_least,c_greatest,"
                             "spectral_radius,spectral_norm\n";
        std::string curves = "cell,t,h_gradient\n";
        for (const profile_row& row : measured.profiles) {
            ratios += fmt::format("\"{}\",{},{},{},{},{}\n", row.cell.name, row.steps,
                                  numbers(row.h), numbers(row.c), row.radius, row.norm);
            if (row.steps != drawn_steps) continue;
            for (std::size_t t = 0; t < row.gradients.size(); ++t)
                curves += fmt::format("\"{}\",{},{}\n", row.cell.name, t, row.gradients[t]);
        }
        gradus::write_whole_file(chosen.output / "profiles.csv", ratios);
        gradus::write_whole_file(chosen.output / "profile_50.csv", curves);
    }
    if (chosen.adding)
        gradus::write_whole_file(chosen.output / "adding.csv", table_of(measured.adding));
    if (chosen.order)
        gradus::write_whole_file(chosen.output / "order.csv", table_of(measured.order));
}

} // namespace through_time
