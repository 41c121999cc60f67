#include "csv_rows.hpp"

#include <gradus/training/files/gzip_input.hpp>

#include <csv.h>
#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <utility>

namespace support {
namespace {

// What is larger is refused, so that no file can take all the memory.
constexpr std::uint64_t most_bytes = std::uint64_t{1} << 29;
constexpr std::size_t most_columns = 65'536;
constexpr std::size_t most_bytes_in_a_field = 65'536;

/// What libcsv finds in the bytes that it was given so far.
class splitter {
  public:
    explicit splitter(char separator) {
        csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL);
        csv_set_delim(&parser_, static_cast<unsigned char>(separator));
        csv_set_blk_size(&parser_, most_bytes_in_a_field);
    }
    ~splitter() { csv_free(&parser_); }
    splitter(const splitter&) = delete;
    splitter& operator=(const splitter&) = delete;

    /// False if there is a quote where none may be.
    bool take(const std::vector<std::uint8_t>& bytes) {
        return csv_parse(&parser_, bytes.data(), bytes.size(), take_field, end_row, this)
               == bytes.size();
    }
    /// False if a quote is left open.
    bool finish() { return csv_fini(&parser_, take_field, end_row, this) == 0; }

    std::vector<csv_row> take_rows() { return std::exchange(rows_, {}); }
    /// Where the field begins that is not yet complete.
    std::size_t line() const { return line_; }
    std::size_t column() const { return fields_.size() + 1; }
    bool field_is_too_long() { return csv_get_buffer_size(&parser_) > most_bytes_in_a_field; }

  private:
    csv_parser parser_;
    std::vector<csv_row> rows_;
    std::vector<std::string> fields_; // of the row that is not yet complete
    std::size_t line_of_row_ = 1;
    std::size_t line_ = 1;
    int last_end_ = 0;

    // C code calls the two, so no exception may leave them.
    static void take_field(void* bytes, std::size_t size, void* self) noexcept {
        auto& s = *static_cast<splitter*>(self);
        const std::string& field = s.fields_.emplace_back(static_cast<char*>(bytes), size);
        s.line_ += static_cast<std::size_t>(std::count(field.begin(), field.end(), '\n'));
        s.last_end_ = 0;
    }
    static void end_row(int end, void* self) noexcept {
        auto& s = *static_cast<splitter*>(self);
        if (!s.fields_.empty()) s.rows_.push_back({s.line_of_row_, std::exchange(s.fields_, {})});
        const bool second_half_of_crlf = end == CSV_LF && s.last_end_ == CSV_CR;
        if (!second_half_of_crlf) ++s.line_;
        s.line_of_row_ = s.line_;
        s.last_end_ = end;
    }
};

void drop_byte_order_mark(std::vector<std::uint8_t>& bytes) {
    if (bytes.size() >= 3 && bytes[0] == 0xef && bytes[1] == 0xbb && bytes[2] == 0xbf)
        bytes.erase(bytes.begin(), bytes.begin() + 3);
}

} // namespace

void for_each_csv_row(const std::filesystem::path& path, char separator,
                      const std::function<void(const csv_row&)>& f) {
    gradus::gzip_input file(path);
    splitter split(separator);
    const auto fail = [&](std::size_t line, std::size_t column, const std::string& what) {
        file.fail(fmt::format("line {}, column {}: {}", line, column, what));
    };
    const auto take_rows = [&] {
        for (const csv_row& row : split.take_rows()) {
            for (std::size_t j = 0; j < row.fields.size(); ++j)
                if (row.fields[j].find('\0') != std::string::npos)
                    fail(row.line, j + 1, "a NUL byte; a table is text in UTF-8");
            f(row);
        }
        if (split.column() > most_columns)
            file.fail(fmt::format("line {} has more than {} columns", split.line(), most_columns));
    };
    std::uint64_t count = 0;
    for (;;) {
        auto bytes = file.read(1 << 16);
        if (bytes.empty()) break;
        if (count == 0) drop_byte_order_mark(bytes);
        count += bytes.size();
        const bool good = split.take(bytes);
        take_rows();
        if (!good)
            fail(split.line(), split.column(),
                 "a quote in a field that is not quoted, or after the quote that ends it");
        if (split.field_is_too_long())
            fail(split.line(), split.column(),
                 fmt::format("a field of more than {} bytes; is a quote left open?",
                             most_bytes_in_a_field));
        if (count > most_bytes)
            file.fail(fmt::format("holds more than the {} bytes that are accepted", most_bytes));
    }
    if (count == 0) file.fail("the file is empty");
    if (!split.finish())
        fail(split.line(), split.column(), "the quote that opens this field is never closed");
    take_rows();
}

} // namespace support
