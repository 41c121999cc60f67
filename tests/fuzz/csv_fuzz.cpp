#include "../../examples/support/csv.hpp"
#include "fuzz.hpp"

#include <gradus/training/data/labelled_samples.hpp>

#include <charconv>
#include <cmath>

// The first three bytes are the settings, the rest is the file. ("020": all settings left alone.)

namespace {

support::csv_settings settings_from(std::string_view bytes) {
    using enum support::csv_settings::header_line;
    support::csv_settings settings;
    const auto choice = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    settings.header = choice(0) % 3 == 0 ? recognised : choice(0) % 3 == 1 ? present : absent;
    const char* const columns[] = {"", "1", "kind", "2", "9"};
    settings.label_column = columns[choice(1) % 5];
    settings.separator = ",;\t "[choice(2) % 4];
    settings.drops_missing = choice(2) / 4 % 2 == 1;
    if (choice(2) / 8 % 2 == 1) settings.dropped_columns = {"1"};
    settings.is_regression = choice(2) / 16 % 2 == 0;
    return settings;
}

/// The samples as a table again, every class in quotes.
std::string table_of(const gradus::labelled_samples& samples) {
    std::string text;
    const auto add = [&](double value) {
        char digits[32];
        text.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
    };
    for (std::size_t i = 0; i < samples.size(); ++i) {
        for (const double value : samples.row(i)) {
            add(value);
            text += ',';
        }
        if (samples.targets.empty()) {
            text += '"';
            for (const char c : samples.classes[samples.labels[i]])
                text += c == '"' ? "\"\"" : std::string(1, c);
            text += '"';
        } else {
            add(samples.targets[i]);
        }
        text += '\n';
    }
    return text;
}

} // namespace

std::vector<std::string> seeds() {
    const std::string table = "1,2.5,dog\n-3,4e-2,cat\n";
    std::vector<std::string> seeds;
    for (const std::string& file :
         {table, "x,y,kind\r\n" + table, "\xef\xbb\xbf" + table, std::string("1,\"a\"\"b\"\n2,c\n"),
          std::string("kind;x\ncat;nan\ndog;1e999\n"), std::string("10,10\n9,9\n-1,-1\n"),
          std::string("\"k\nl\",b\n1,a\nx,c\n"), std::string("1,1.0\n1,1\n"),
          std::string("1,a\n2,nan\n"), std::string("1,\"a\n2,b\n"),
          std::string("1,a\r2,b\r3,c,d\r")})
        for (const char* const settings : {"020", "040", "220", "131", "060", "024", "028", "02@"})
            seeds.push_back(settings + file);
    std::string many_labels = "020";
    for (int i = 0; i <= 1000; ++i) many_labels += "1," + std::to_string(i) + "\n";
    seeds.push_back(many_labels);
    seeds.push_back("020" + std::string("1,\0\n", 4));
    return seeds;
}

void try_bytes(std::string_view bytes) {
    if (bytes.size() < 3) return;
    const support::csv_settings settings = settings_from(bytes);
    support::csv_table table;
    const auto read = [&] {
        table = support::read_csv_table(file_in_memory(bytes.substr(3)), settings);
    };
    if (!succeeds(read)) return;
    require(describe(table).find_first_of("\r\n\x1b") == std::string::npos,
            "it is described in words");
    const gradus::labelled_samples& samples = table.samples;
    gradus::check_samples(samples);
    require(samples.size() > 0 && samples.features > 0, "there are samples");
    require(settings.is_regression ? samples.classes.size() == 1 && !samples.targets.empty()
                                   : samples.classes.size() >= 2,
            "there are targets, or two classes or more");
    require(table.rows.size() == samples.size(), "each sample is a row");
    for (const double value : samples.values) require(std::isfinite(value), "values are finite");

    const support::csv_settings plain{.header = support::csv_settings::header_line::absent,
                                      .is_regression = settings.is_regression};
    auto again = support::read_csv(file_in_memory(table_of(samples)), plain);
    if (settings.is_regression) again.classes = samples.classes;
    require(again == samples, "samples that are written as a table and read are the same");
}
