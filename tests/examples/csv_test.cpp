#include "../../examples/support/csv.hpp"
#include "../unit/training/files.hpp"
#include "catch.hpp"

#include <gradus/training/data_error.hpp>

#include <clocale>
#include <cmath>
#include <stdexcept>

using gradus::labelled_samples;
using support::csv_settings;
using support::read_csv;
using enum support::csv_settings::header_line;

namespace {

labelled_samples samples_of(const std::string& text, const csv_settings& settings = {}) {
    const temporary_folder folder;
    return read_csv(write(folder.path / "table.csv", text), settings);
}

// What is said of a file with this text, after its name.
std::string complaint(const std::string& text, const csv_settings& settings = {}) {
    const temporary_folder folder;
    const auto path = write(folder.path / "table.csv", text);
    const std::string said = message_of<gradus::data_error>([&] { read_csv(path, settings); });
    if (!said.empty()) REQUIRE(said.starts_with(path.string() + ": "));
    REQUIRE(said.find('\n') == said.npos);
    return said.empty() ? "" : said.substr(path.string().size() + 2);
}

const labelled_samples expected{2, {1, 2.5, -3, 4e-2}, {1, 0}, {"cat", "dog"}};

} // namespace

TEST_CASE("a plain table: the last column is the label") {
    REQUIRE(samples_of("1,2.5,dog\n-3,4e-2,cat\n") == expected);
    REQUIRE(samples_of("1,2.5,dog\n-3,4e-2,cat") == expected);
}

TEST_CASE("line ends, a byte-order mark, blanks and empty lines do not matter") {
    REQUIRE(samples_of("1,2.5,dog\r\n-3,4e-2,cat\r\n") == expected);
    REQUIRE(samples_of("1,2.5,dog\r-3,4e-2,cat\r") == expected);
    REQUIRE(samples_of("\xef\xbb\xbf"
                       "1,2.5,dog\n-3,4e-2,cat\n")
            == expected);
    REQUIRE(samples_of("\n\n 1 , 2.5,\tdog \n \n-3,4e-2,cat\n\n\n") == expected);
    REQUIRE(samples_of("\"1\",\"2.5\",\"dog\"\n\"-3\" , \"4e-2\",cat\n") == expected);
}

TEST_CASE("a gzipped table is read too") {
    const temporary_folder folder;
    REQUIRE(read_csv(write_gzip(folder.path / "table.csv.gz", "1,2.5,dog\n-3,4e-2,cat\n"))
            == expected);
}

TEST_CASE("a header is recognised by features without a number") {
    REQUIRE(samples_of("x,y,animal\n1,2.5,dog\n-3,4e-2,cat\n") == expected);
    REQUIRE(samples_of(",y2,\n1,2.5,dog\n-3,4e-2,cat\n") == expected);
    REQUIRE(samples_of("x,y,7\n1,2.5,dog\n-3,4e-2,cat\n") == expected);
    SECTION("and can be told") {
        REQUIRE(samples_of("0,1,2\n1,2.5,dog\n-3,4e-2,cat\n", {.header = present}) == expected);
        REQUIRE(complaint("x,y,z\n1,2.5,dog\n", {.header = absent})
                == "line 1, column 1: \"x\" is no number");
    }
    SECTION("a line with some numbers is no header") {
        REQUIRE(complaint("1,O,dog\n1,2,cat\n")
                == "line 1, column 2: \"O\" is no number, and the line is no header, for it has "
                   "numbers");
        REQUIRE(complaint("nan,inf,dog\n1,2,cat\n")
                == "line 1, column 1: \"nan\" is not finite, and the line is no header, for it has "
                   "numbers");
    }
}

TEST_CASE("the label's column by name or by number") {
    const std::string text = "kind,1999,y\ndog,1,2.5\ncat,-3,4e-2\n";
    REQUIRE(samples_of(text, {.label_column = "kind"}) == expected);
    REQUIRE(samples_of(text, {.header = present, .label_column = "1"}) == expected);
    REQUIRE(samples_of("1,dog,2.5\n-3,cat,4e-2\n", {.label_column = "2"}) == expected);
    REQUIRE(complaint(text, {.label_column = "Kind"}) == "no header calls a column \"Kind\"");
    REQUIRE(complaint(text, {.header = absent, .label_column = "kind"})
            == "no header calls a column \"kind\"");
    REQUIRE(complaint("a,a,b\n1,2,x\n", {.label_column = "a"})
            == "the header calls two columns \"a\"");
    for (const std::string place : {"0", "4", "99999999999999999999999"})
        REQUIRE(complaint(text, {.label_column = place})
                == "the labels cannot be in column " + place + ": there are the columns 1 to 3");
}

TEST_CASE("other separators") {
    REQUIRE(samples_of("1;2.5;dog\n-3;4e-2;cat\n", {.separator = ';'}) == expected);
    REQUIRE(samples_of("1\t2.5\tdog\n-3\t4e-2\tcat\n", {.separator = '\t'}) == expected);
    REQUIRE(complaint("1;2.5;dog\n")
            == "line 1 has a single column, but a feature and a label are needed; columns are "
               "separated by \",\"");
    for (const char bad : {'"', '\n', '\r', '\0'})
        REQUIRE_THROWS_AS(samples_of("1,2,a\n", {.separator = bad}), std::invalid_argument);
}

TEST_CASE("quoted fields hold separators and quotes") {
    const auto samples = samples_of("1,\"a,\"\"b\"\"\"\n\"2\",\"c \"\n");
    REQUIRE(samples.values == std::vector<double>{1, 2});
    REQUIRE(samples.classes == std::vector<std::string>{"a,\"b\"", "c "});
}

TEST_CASE("numbers are the nearest doubles, whatever the locale") {
    const auto first = [](const std::string& number) {
        return samples_of(number + ",a\n0,b\n").values[0];
    };
    REQUIRE(first("0.1") == 0.1);
    REQUIRE(first("+7") == 7);
    REQUIRE(first("-.5e+3") == -500);
    REQUIRE(first("5.") == 5);
    REQUIRE(first("123456789012345678901234567890") == 1.2345678901234568e29);
    REQUIRE(first("4.9e-324") == 0x1p-1074);
    REQUIRE(first("1e-999") == 0);
    REQUIRE(first("1.7976931348623157e308") == 0x1.fffffffffffffp1023);
    for (const char* const name : {"de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8"})
        if (std::setlocale(LC_ALL, name) != nullptr) break; // where one is installed
    const double with_comma_around = first("0.1");
    std::setlocale(LC_ALL, "C");
    REQUIRE(with_comma_around == 0.1);
}

TEST_CASE("what is no finite number is refused with its place") {
    const auto of = [](const std::string& field) {
        return complaint("1,2,a\n3,\"" + field + "\",b\n");
    };
    for (const std::string field :
         {"", "x", "1x", "0x10", "1,5", "1 2", "--1", "+-1", "1e", "e5", ".", "١"})
        REQUIRE(of(field) == "line 2, column 2: \"" + field + "\" is no number");
    for (const std::string field : {"nan", "NaN", "-nan", "inf", "-Infinity", "1e999", "-1e999"})
        REQUIRE(of(field) == "line 2, column 2: \"" + field + "\" is not finite");
}

TEST_CASE("a field in a message is short and has no control characters") {
    REQUIRE(complaint("1,a\nx\x1b[31m,b\n") == "line 2, column 1: \"x?[31m\" is no number");
    REQUIRE(complaint("1,a\n" + std::string(50, 'x') + ",b\n")
            == "line 2, column 1: \"" + std::string(40, 'x') + "…\" is no number");
    REQUIRE(complaint("1,a\n" + std::string(39, 'x') + "äöü,b\n")
            == "line 2, column 1: \"" + std::string(39, 'x') + "…\" is no number");
}

TEST_CASE("lines are counted as an editor counts them") {
    REQUIRE(complaint("a,b\r\n1,\"two\nlines\"\r\n\r\n2,b\r\nx,c\r\n", {.label_column = "b"})
            == "line 2, column 2: \"two?lines\" is no name of a class: 1 to 100 bytes, no control "
               "characters");
    REQUIRE(complaint("1,a\n\n\"2\",b\n\n\nx,c\n") == "line 6, column 1: \"x\" is no number");
    REQUIRE(complaint("1,a\r\n\r\n2,b\r\n\r\n\r\nx,c\r\n")
            == "line 6, column 1: \"x\" is no number");
    REQUIRE(complaint("1,a\r2,b\rx,c\r") == "line 3, column 1: \"x\" is no number");
    REQUIRE(complaint("\"k\nl\nm\",b\n1,a\nx,c\n") == "line 5, column 1: \"x\" is no number");
}

TEST_CASE("rows of another length are refused with both lengths") {
    REQUIRE(complaint("x,y,z\n1,2,a\n1,2,3,b\n") == "line 3 has 4 columns, but line 1 has 3");
    REQUIRE(complaint("1,2,a\n\n1,b\n") == "line 3 has 2 columns, but line 1 has 3");
    REQUIRE(complaint("1,2,a\n1,2,b,\n") == "line 2 has 4 columns, but line 1 has 3");
}

TEST_CASE("quotes that are not as in RFC 4180 are refused with their place") {
    const std::string stray =
        "a quote in a field that is not quoted, or after the quote that ends it";
    REQUIRE(complaint("1,a\n2,b\"c\n") == "line 2, column 2: " + stray);
    REQUIRE(complaint("1,a\n2,\"b\"c\n") == "line 2, column 2: " + stray);
    REQUIRE(complaint("1,a\n2,\"b\" \"c\"\n") == "line 2, column 2: " + stray);
    REQUIRE(complaint("1,a\n2,b\n\"3,c\n4,d\n")
            == "line 3, column 1: the quote that opens this field is never closed");
    SECTION("but an error before them is told first") {
        REQUIRE(complaint("1,a\nx,b\n2,\"b\"c\n") == "line 2, column 1: \"x\" is no number");
    }
}

TEST_CASE("classes are sorted by number if all are numbers, else by text") {
    const auto classes = [](const std::string& text) {
        auto samples = samples_of(text);
        for (std::size_t i = 0; i < samples.size(); ++i) // the feature repeats the label's number
            if (text[0] == '1')
                REQUIRE(samples.values[i] == std::stod(samples.classes[samples.labels[i]]));
        return samples.classes;
    };
    REQUIRE(classes("10,10\n9,9\n-1,-1\n2,2\n9,9\n")
            == std::vector<std::string>{"-1", "2", "9", "10"});
    REQUIRE(classes("0,10\n0,9\n0,x\n") == std::vector<std::string>{"10", "9", "x"});
    REQUIRE(complaint("0,1\n0,2\n0,1.0\n") == "the labels \"1\" and \"1.0\" are the same number");
}

TEST_CASE("labels that cannot be classes are refused") {
    REQUIRE(complaint("1,a\n2,a\n3,a\n") == "all labels are \"a\": there is nothing to tell apart");
    const std::string no_name = " is no name of a class: 1 to 100 bytes, no control characters";
    REQUIRE(complaint("1,a\n2,\n") == "line 2, column 2: \"\"" + no_name);
    REQUIRE(complaint("1,a\n2,b\x07\n") == "line 2, column 2: \"b?\"" + no_name);
    REQUIRE(complaint("1," + std::string(101, 'a') + "\n")
            == "line 1, column 2: \"" + std::string(40, 'a') + "…\"" + no_name);
    REQUIRE(complaint("1,a\n2,NaN\n") == "line 2, column 2: \"NaN\" is not finite");
    std::string text;
    for (int i = 0; i <= 1000; ++i) text += "1," + std::to_string(i) + ".5\n";
    REQUIRE(complaint(text)
            == "line 1001, column 2: \"1000.5\" is one label more than the 1000 that are accepted; "
               "is this the column of the labels?");
}

TEST_CASE("files without a sample") {
    const temporary_folder folder;
    const auto missing = folder.path / "none.csv";
    REQUIRE(message_of<gradus::data_error>([&] { read_csv(missing); })
            == missing.string() + ": no such file");
    REQUIRE(message_of<gradus::data_error>([&] { read_csv(folder.path); })
            == folder.path.string() + ": is not a regular file");
    REQUIRE(complaint("") == "the file is empty");
    REQUIRE(complaint("\xef\xbb\xbf") == "the file is empty");
    REQUIRE(complaint("\n \r\n\n") == "there is no row in the file");
    REQUIRE(complaint("x,y\n") == "there is no row after the header");
}

TEST_CASE("what is no text is refused") {
    REQUIRE(complaint(std::string("1,a\n2,b\0\n", 9))
            == "line 2, column 2: a NUL byte; a table is text in UTF-8");
    REQUIRE(complaint(std::string("\xff\xfe"
                                  "1\0,\0a\0\n\0",
                                  10))
            == "line 1, column 1: a NUL byte; a table is text in UTF-8");
}

TEST_CASE("absurdly long fields and rows are refused before they take the memory") {
    REQUIRE(complaint("1,a\n\"" + std::string(1'000'000, 'x'))
            == "line 2, column 1: a field of more than 65536 bytes; is a quote left open?");
    REQUIRE(complaint("1,a\n" + std::string(1'000'000, ','))
            == "line 2 has more than 65536 columns");
    std::string wide;
    for (int j = 0; j < 30'000; ++j) wide += "1,"; // longer than the pieces that are read
    REQUIRE(samples_of(wide + "a\n" + wide + "b\n").features == 30'000);
}
