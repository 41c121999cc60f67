#pragma once

#include "parts_of.hpp"

#include <gradus/training/files/data_file.hpp>

#include <fmt/core.h>

#include <exception>
#include <filesystem>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace support {

/// Whether the tables with these names can be written into the folder that --output names: to be
/// asked before the long work. Errors: std::runtime_error with one line if one is there already and
/// is no file.
template <class Names>
void check_tables(const std::filesystem::path& folder, const Names& names) try {
    for (const char* const name : names)
        if (std::filesystem::exists(folder / name)) gradus::check_is_file(folder / name);
} catch (const std::exception& error) {
    throw std::runtime_error(fmt::format("--output: {}", error.what()));
}

/// A text as a field of a table, as RFC 4180 has it.
inline std::string csv_field(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string field = "\"";
    for (const char c : text) field += c == '"' ? std::string("\"\"") : std::string(1, c);
    return field + '"';
}

/// The fields of each row below the names, of a table that a program has made of numbers.
inline std::vector<std::vector<std::string>> rows_of(const std::string& table) {
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines(table);
    std::string line;
    std::getline(lines, line); // the names
    while (std::getline(lines, line)) rows.push_back(parts_of(line, ','));
    return rows;
}

} // namespace support
