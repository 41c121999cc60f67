#pragma once

#include "options.hpp"
#include "work.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

/// A part of the jobs, run apart from the others: its findings as a file, with all their digits.
namespace experiments {

/// folder/part-3-of-16.csv; part-3-of-16-short.csv of a short run.
std::filesystem::path part_file(const options& chosen, std::size_t part);

/// Writes the findings of these jobs, whole or not at all. Errors: gradus::data_error.
void write_part(const std::filesystem::path& file, const std::vector<job>& jobs,
                const std::vector<findings>& found);

/// What the files of some parts have found.
class found_jobs {
  public:
    /// Errors: std::runtime_error, one line, for a job of which nothing is known.
    const findings& of(const job& wanted) const;
    findings& of(const std::string& experiment, std::uint64_t seed) {
        return known_[{experiment, seed}];
    }

  private:
    std::map<std::pair<std::string, std::uint64_t>, findings> known_;
};

/// Adds what a file has found. Errors: std::runtime_error, one line, for a file that is missing or
/// is no such file.
void read_part(const std::filesystem::path& file, found_jobs& known);

} // namespace experiments
