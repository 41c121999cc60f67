#pragma once

#include <gradus/training/labelled_samples.hpp>

#include <filesystem>
#include <string>

/// Samples from tables: a line a sample, a column a feature, and one column with the class.
namespace support {

struct csv_settings {
    /// Recognised: the first line is a header if none of its features looks like a number.
    enum class header_line { recognised, present, absent };
    header_line header = header_line::recognised;
    /// A whole number counts the columns from 1, anything else is a name; empty: the last column.
    std::string label_column = {};
    char separator = ',';
};

/// Reads a table, gzipped or not. Fields may be quoted as RFC 4180 has it, lines may end in LF,
/// CRLF or CR; a byte-order mark, empty lines and blanks around fields do not matter. Numbers have
/// a decimal point whatever the locale. Classes are in the order of their numbers if all of them
/// are numbers, else in that of their bytes.
/// Errors: gradus::data_error, one line with the file, the line and the column: for a file that is
/// missing, empty, too large or no such table, for rows of unequal length, for a feature that is no
/// finite number, for labels that are no names, too many or all the same.
gradus::labelled_samples read_csv(const std::filesystem::path& path,
                                  const csv_settings& settings = {});

} // namespace support
