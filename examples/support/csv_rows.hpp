#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace support {

/// The fields of a line of a table, and the number of that line, from 1. A field in quotes may hold
/// ends of lines, so the next row's number may be higher by more than 1.
struct csv_row {
    std::size_t line;
    std::vector<std::string> fields;
};

/// Calls f for every row of a file that is not empty, gzipped or not, at most 512 MiB unpacked.
/// Errors: gradus::data_error, one line, for a file that cannot be read, for quotes that are not as
/// in RFC 4180, for NUL bytes, and for fields and rows that are absurdly long.
void for_each_csv_row(const std::filesystem::path& path, char separator,
                      const std::function<void(const csv_row&)>& f);

} // namespace support
