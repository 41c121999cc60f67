#include "../../examples/support/csv.hpp"
#include "fuzz.hpp"

#include <gradus/training/labelled_samples.hpp>

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
    return settings;
}

/// The samples as a table again, every label in quotes.
std::string table_of(const gradus::labelled_samples& samples) {
    std::string text;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        for (const double value : samples.row(i)) {
            char digits[32];
            text.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
            text += ',';
        }
        text += '"';
        for (const char c : samples.classes[samples.labels[i]])
            text += c == '"' ? "\"\"" : std::string(1, c);
        text += "\"\n";
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
        for (const char* const settings : {"020", "040", "220", "131", "060"})
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
    gradus::labelled_samples samples;
    if (!succeeds([&] { samples = support::read_csv(file_in_memory(bytes.substr(3)), settings); }))
        return;
    gradus::check_samples(samples);
    require(samples.size() > 0 && samples.features > 0, "there are samples");
    require(samples.classes.size() >= 2, "there are two classes or more");
    for (const double value : samples.values) require(std::isfinite(value), "values are finite");

    const support::csv_settings plain{.header = support::csv_settings::header_line::absent};
    const auto again = support::read_csv(file_in_memory(table_of(samples)), plain);
    require(again == samples, "samples that are written as a table and read are the same");
}
