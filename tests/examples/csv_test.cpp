#include "../../examples/support/csv.hpp"
#include "../unit/training/files.hpp"
#include "catch.hpp"

#include <gradus/training/files/data_error.hpp>

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
    REQUIRE(samples_of(",y2,animal\n1,2.5,dog\n-3,4e-2,cat\n") == expected);
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
        REQUIRE(complaint("inf,O,dog\n1,2,cat\n")
                == "line 1, column 1: \"inf\" is not finite, and the line is no header, for it has "
                   "numbers");
    }
    SECTION("a line of missing values is none either") {
        for (const std::string line : {"?,b", "NA,NA,b", ",,b", "nan,b", "?,?"}) {
            const std::string mark = line.substr(0, line.find(','));
            REQUIRE(complaint(line + "\n" + line + "\n")
                    == "line 1, column 1: \"" + mark
                           + "\" is a missing value; --missing drop leaves such rows out");
        }
        REQUIRE(samples_of("?,?,cat\n1,2.5,dog\n-3,4e-2,cat\n", {.drops_missing = true})
                == expected);
    }
    SECTION("a header has names") {
        const std::string doubt =
            " is no name of a column; is this line a header? (--header yes or no)";
        REQUIRE(complaint("x,NA,kind\n1,2,a\n") == "line 1, column 2: \"NA\"" + doubt);
        REQUIRE(complaint("x,,kind\n1,2,a\n") == "line 1, column 2: \"\"" + doubt);
        REQUIRE(complaint("x,y,\n1,2,a\n") == "line 1, column 3: \"\"" + doubt);
        REQUIRE(complaint("?,y,kind\n1,2,a\n") == "line 1, column 1: \"?\"" + doubt);
        REQUIRE(samples_of("x,NA,kind\n1,2.5,dog\n-3,4e-2,cat\n", {.header = present}) == expected);
    }
    SECTION("a line of numbers above labels of text may be one") {
        const std::string text = "0,1,2\n1,2.5,dog\n-3,4e-2,cat\n";
        REQUIRE(complaint(text)
                == "line 1 holds numbers alone, but no label after its \"2\" is a number; is this "
                   "line a header? (--header yes or no)");
        REQUIRE(samples_of(text, {.header = absent}).classes
                == std::vector<std::string>{"2", "cat", "dog"});
        REQUIRE(samples_of("0,1,2\n1,2.5,dog\n0,1,2\n").size() == 3);
        REQUIRE(samples_of("0,1,2\n1,2.5,3\n").size() == 2);
    }
}

TEST_CASE("columns are dropped by name or by number, whatever they hold") {
    const std::string rows = "17,1,red,2.5,dog\nx,-3,,4e-2,cat\n";
    REQUIRE(samples_of(rows, {.dropped_columns = {"1", "3"}}) == expected);
    REQUIRE(samples_of("id,x,colour,y,kind\n" + rows, {.dropped_columns = {"id", "3"}})
            == expected);
    REQUIRE(samples_of("1,2,3,4,5\n" + rows, {.header = present, .dropped_columns = {"3", "1"}})
            == expected);
    // Only what is looked at says whether the first line is a header.
    REQUIRE(samples_of("0,x,1,y,kind\n" + rows, {.dropped_columns = {"1", "3"}}) == expected);
    REQUIRE(complaint(rows, {.dropped_columns = {"6"}})
            == "there is nothing to drop in column 6: there are the columns 1 to 5");
    REQUIRE(complaint(rows, {.dropped_columns = {"id"}}) == "no header calls a column \"id\"");
    REQUIRE(complaint(rows, {.dropped_columns = {"5"}})
            == "column 5 holds the labels and cannot be dropped");
    REQUIRE(complaint("1,a\n2,b\n", {.dropped_columns = {"1"}})
            == "no column is left to learn from");
}

TEST_CASE("rows with a missing value are refused, or left out and counted") {
    for (const std::string mark : {"", "?", "NA", "na", "N/A", "NaN", "null", "NULL"}) {
        const std::string rows = "1,2.5,dog\n" + mark + ",7,dog\n-3,4e-2,cat\n8,9," + mark + "\n";
        REQUIRE(complaint(rows)
                == "line 2, column 1: \"" + mark
                       + "\" is a missing value; --missing drop leaves such rows out");
        REQUIRE(complaint("1,2,a\n3,4," + mark + "\n").starts_with("line 2, column 3: "));
        const temporary_folder folder;
        const auto table = support::read_csv_table(write(folder.path / "table.csv", rows),
                                                   {.drops_missing = true});
        REQUIRE(table.samples == expected);
        REQUIRE(table.rows == std::vector<std::size_t>{0, 2});
        REQUIRE(table.rows_left_out == 2);
    }
    REQUIRE(complaint("?,a\n2,?\n", {.drops_missing = true}) == "a value is missing in every row");
    SECTION("but a number that is none is no missing one") {
        REQUIRE(complaint("1,2,a\n3,x,b\n", {.drops_missing = true})
                == "line 2, column 2: \"x\" is no number");
        REQUIRE(complaint("1,2,a\n,2,b,c\n", {.drops_missing = true})
                == "line 2 has 4 columns, but line 1 has 3");
    }
}

TEST_CASE("for regression the label is a number to predict") {
    const auto samples = samples_of("x,y,price\n1,2.5,10\n-3,4e-2,-1e3\n", {.is_regression = true});
    REQUIRE(samples == labelled_samples{2, {1, 2.5, -3, 4e-2}, {0, 0}, {"price"}, {10, -1e3}});
    REQUIRE(samples_of("1,2\n3,4\n", {.is_regression = true}).classes
            == std::vector<std::string>{"column 2"});
    const auto of = [](const std::string& field) {
        return complaint("1,2\n3," + field + "\n", {.is_regression = true});
    };
    REQUIRE(of("dog") == "line 2, column 2: \"dog\" is no number to predict");
    REQUIRE(of("inf") == "line 2, column 2: \"inf\" is not finite");
    REQUIRE(of("2") == "all targets are 2: there is nothing to predict");
    std::string text;
    for (int i = 0; i <= 1000; ++i) text += "1," + std::to_string(i) + ".5\n";
    REQUIRE(samples_of(text, {.is_regression = true}).size() == 1001);
}

TEST_CASE("what a table was taken for is said") {
    const auto said = [](const std::string& text, const csv_settings& settings = {}) {
        const temporary_folder folder;
        return describe(support::read_csv_table(write(folder.path / "table.csv", text), settings));
    };
    REQUIRE(
        said("x,kind\n1,a\n2,b\n")
        == "The first line is the header: \"x\", \"kind\". The class is in column 2, \"kind\".");
    REQUIRE(said("1,a\n2,b\n")
            == "The first line is a sample, no header. The class is in column 2.");
    REQUIRE(
        said("a,b,c,d,e\x1b,k\n1,1,1,1,1,a\n2,2,2,2,2,b\n")
        == "The first line is the header: \"a\", \"b\", \"c\", \"d\", \"e?\", …. The class is in "
           "column 6, \"k\".");
    REQUIRE(said("1,a\n?,a\n2,b\n", {.drops_missing = true})
                .ends_with(" Left out for a missing value: 1 of 3 rows."));
    REQUIRE(said("1,5\n2,7.5\n", {.is_regression = true})
            == "The first line is a sample, no header. The target is in column 2.");
    SECTION("also that numbers are taken for classes") {
        const std::string doubt = " numbers are taken for ";
        std::string rows;
        for (int i = 0; i < 10; ++i) rows += "1," + std::to_string(i) + "\n";
        REQUIRE(said(rows).find(doubt) == std::string::npos); // ten digits
        REQUIRE(said(rows + "1,10\n")
                    .ends_with(" Its 11 numbers are taken for 11 classes; --task regression "
                               "predicts the number."));
        REQUIRE(said("1,0\n2,0.5\n").find(doubt) != std::string::npos);
        REQUIRE(said(rows + "1,x\n1,y\n").find(doubt) == std::string::npos);
        REQUIRE(said(rows + "1,10\n", {.is_regression = true}).find(doubt) == std::string::npos);
    }
    SECTION("and that a column counts the rows") {
        std::string rows = "id,x,kind\n";
        for (int i = 0; i < 12; ++i)
            rows += std::to_string(i + 5) + ',' + std::to_string(i % 5) + (i % 2 ? ",a\n" : ",b\n");
        REQUIRE(said(rows).ends_with(" Learnt from too: column 1, \"id\", which counts the rows; "
                                     "--drop-columns 1 leaves it out."));
        REQUIRE(said(rows, {.dropped_columns = {"id"}}).ends_with("column 3, \"kind\"."));
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
         {"x", "1x", "0x10", "1,5", "1 2", "--1", "+-1", "1e", "e5", ".", "١"})
        REQUIRE(of(field) == "line 2, column 2: \"" + field + "\" is no number");
    for (const std::string field : {"-nan", "inf", "-Infinity", "1e999", "-1e999"})
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
    REQUIRE(complaint("1,a\n2,b\x07\n") == "line 2, column 2: \"b?\"" + no_name);
    REQUIRE(complaint("1," + std::string(101, 'a') + "\n")
            == "line 1, column 2: \"" + std::string(40, 'a') + "…\"" + no_name);
    REQUIRE(complaint("1,a\n2,Infinity\n") == "line 2, column 2: \"Infinity\" is not finite");
    std::string text;
    for (int i = 0; i <= 1000; ++i) text += "1," + std::to_string(i) + ".5\n";
    REQUIRE(complaint(text)
            == "line 1001, column 2: \"1000.5\" is one label more than the 1000 that are accepted; "
               "is this the column of the labels? Numbers are predicted by --task regression");
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
