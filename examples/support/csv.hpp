#pragma once

#include <gradus/training/data/labelled_samples.hpp>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

/// Samples from tables: a line a sample, a column a feature, and one column with the class.
namespace support {

struct csv_settings {
    /// Recognised: the first line is a header if no feature in it is a number and one is a name.
    enum class header_line { recognised, present, absent };
    header_line header = header_line::recognised;
    /// A whole number counts the columns from 1, anything else is a name; empty: the last column.
    std::string label_column = {};
    char separator = ',';
    /// Columns that are not looked at, each by number or by name.
    std::vector<std::string> dropped_columns = {};
    /// Leaves out the rows in which a value is missing: an empty field, ?, NA, N/A, NaN or null,
    /// in letters of any case. Otherwise they are refused.
    bool drops_missing = false;
    /// The labels are numbers to predict, targets, and no names of classes.
    bool is_regression = false;
};

/// The samples of a table, and what its lines and columns were taken for.
struct csv_table {
    gradus::labelled_samples samples;
    std::size_t columns = 0;
    std::vector<std::string> names{};           ///< of all columns; empty without a header
    std::vector<std::size_t> feature_columns{}; ///< counted from 0
    std::size_t label_column = 0;
    /// Which row of the file each sample is, counted from 0, the header and rows left out too.
    std::vector<std::size_t> rows{};
    std::size_t rows_left_out = 0;
};

/// Reads a table, gzipped or not. Fields may be quoted as RFC 4180 has it, lines may end in LF,
/// CRLF or CR; a byte-order mark, empty lines and blanks around fields do not matter. Numbers have
/// a decimal point whatever the locale. Classes are in the order of their numbers if all of them
/// are numbers, else in that of their bytes.
/// Errors: gradus::data_error, one line with the file, the line and the column: for a file that is
/// missing, empty, too large or no such table, for rows of unequal length, for a feature that is no
/// finite number, for labels that are no names, too many or all the same, for a first line that may
/// be a header or not, and for a header with a column that has no name. (The first column needs
/// none: R and pandas write rows' names there.)
csv_table read_csv_table(const std::filesystem::path& path, const csv_settings& settings = {});

/// The samples alone.
gradus::labelled_samples read_csv(const std::filesystem::path& path,
                                  const csv_settings& settings = {});

/// What a table was taken for, in sentences for its user: which line is the header and which column
/// the label, rows left out, numbers that are taken for many classes, a column that counts the
/// rows.
std::string describe(const csv_table& table);

} // namespace support
