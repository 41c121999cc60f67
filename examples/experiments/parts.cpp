#include "parts.hpp"

#include "../support/csv_rows.hpp"
#include "../support/tables.hpp"
#include "summary.hpp"

#include <gradus/training/files/whole_file.hpp>

#include <fmt/core.h>

#include <charconv>
#include <stdexcept>

namespace experiments {
namespace {

constexpr std::string_view header = "experiment,seed,kind,name,x,value";

/// The whole text as a number, as it was printed.
template <class Number>
Number number_in(const std::filesystem::path& file, const support::csv_row& row,
                 const std::string& text) {
    Number number{};
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || stop != end)
        throw std::runtime_error(
            fmt::format("{}: line {}: '{}' is no number", file.string(), row.line, text));
    return number;
}

} // namespace

std::filesystem::path part_file(const options& chosen, std::size_t part) {
    return chosen.output
           / fmt::format("part-{}-of-{}{}.csv", part, chosen.parts,
                         chosen.is_short ? "-short" : "");
}

void write_part(const std::filesystem::path& file, const std::vector<job>& jobs,
                const std::vector<findings>& found) {
    std::string text = fmt::format("{}\n", header);
    for (std::size_t k = 0; k < jobs.size(); ++k) {
        const std::string job_text = fmt::format("{},{}", jobs[k].what->name, jobs[k].seed);
        for (const auto& [name, value, is_share] : found[k].quantities())
            text += fmt::format("{},{},{},,{}\n", job_text, is_share ? "share" : "number",
                                support::csv_field(name), value);
        for (const auto& [curve, x, y] : found[k].points())
            text += fmt::format("{},point,{},{},{}\n", job_text, support::csv_field(curve), x, y);
    }
    gradus::write_whole_file(file, text);
}

const findings& found_jobs::of(const job& wanted) const {
    const auto found = known_.find({std::string(wanted.what->name), wanted.seed});
    if (found == known_.end())
        throw std::runtime_error(
            fmt::format("--merge: no part has run {} with seed {}; were they run with these flags?",
                        wanted.what->name, wanted.seed));
    return found->second;
}

void read_part(const std::filesystem::path& file, found_jobs& known) {
    support::for_each_csv_row(file, ',', [&](const support::csv_row& row) {
        if (row.fields.size() != 6)
            throw std::runtime_error(fmt::format("{}: line {} has {} columns, not 6", file.string(),
                                                 row.line, row.fields.size()));
        if (row.line == 1) return;
        const std::string& kind = row.fields[2];
        findings& found =
            known.of(row.fields[0], number_in<std::uint64_t>(file, row, row.fields[1]));
        const double value = number_in<double>(file, row, row.fields[5]);
        if (kind == "share")
            found.share(row.fields[3], value);
        else if (kind == "number")
            found.number(row.fields[3], value);
        else
            found.add_point(row.fields[3], number_in<double>(file, row, row.fields[4]), value);
    });
}

} // namespace experiments
