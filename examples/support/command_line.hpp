#pragma once

#include "output.hpp"
#include "parts_of.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

/// Values of flags, and the command line as a whole. Each reader takes the whole text or throws
/// CLI::ValidationError with one line that names the flag, the text and what would be accepted.
namespace support {

inline std::uint64_t whole_number(const std::string& flag, std::string_view text,
                                  std::uint64_t least, std::uint64_t most) {
    std::uint64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || stop != end || number < least || most < number)
        throw CLI::ValidationError(
            flag, fmt::format("'{}' is not a whole number from {} to {}", text, least, most));
    return number;
}

inline double number(const std::string& flag, const std::string& text, double least, double most) {
    char* stop = nullptr;
    const double value = std::strtod(text.c_str(), &stop);
    if (stop == text.c_str() || *stop != '\0' || !(least <= value && value <= most))
        throw CLI::ValidationError(
            flag, fmt::format("'{}' is not a number from {} to {}", text, least, most));
    return value;
}

/// 30,30: at most 50 layers of at most 1,000 neurons.
inline std::vector<std::size_t> layer_sizes(const std::string& flag, std::string_view text) {
    std::vector<std::size_t> sizes;
    for (const std::string& part : parts_of(text, ','))
        sizes.push_back(whole_number(flag, part, 1, 1000));
    if (sizes.size() > 50)
        throw CLI::ValidationError(
            flag, fmt::format("{} layers are more than the 50 that are accepted", sizes.size()));
    return sizes;
}

/// --flag N, where the help names the value that `number` has now.
inline CLI::Option* add_number(CLI::App& app, const std::string& flag, std::uint64_t& number,
                               std::uint64_t least, std::uint64_t most, std::string_view help) {
    const auto read = [=, &number](const std::string& text) {
        number = whole_number(flag, text, least, most);
    };
    return app.add_option_function<std::string>(flag, read, fmt::format("{} ({})", help, number))
        ->type_name("N");
}

/// --flag X, where the help names the value that `value` has now.
inline CLI::Option* add_number(CLI::App& app, const std::string& flag, double& value, double least,
                               double most, std::string_view help) {
    const auto read = [=, &value](const std::string& text) {
        value = number(flag, text, least, most);
    };
    return app.add_option_function<std::string>(flag, read, fmt::format("{} ({})", help, value))
        ->type_name("X");
}

inline CLI::Option* add_folder(CLI::App& app, const std::string& flag,
                               std::filesystem::path& folder, const std::string& help) {
    const auto read = [=, &folder](const std::string& text) {
        if (text.empty()) throw CLI::ValidationError(flag, "a folder's name is not empty");
        folder = text;
    };
    return app.add_option_function<std::string>(flag, read, help)->type_name("DIR");
}

/// -h, --help and --version, which names the program and the project's version.
inline void add_help_and_version(CLI::App& app, const std::string& group = "Options") {
    app.set_help_flag("-h,--help", "print this and stop")->group(group);
    app.set_version_flag("--version", app.get_name() + " " GRADUS_VERSION, "print it and stop")
        ->group(group);
}

/// Reads the command line. The exit status if that was all: after `--help`, or after a wrong flag,
/// about which one line went to stderr. Errors: std::runtime_error if the help cannot be written.
inline std::optional<int> parse(CLI::App& app, int argc, char** argv) {
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& help_or_version) {
        std::ostringstream text;
        const int status = app.exit(help_or_version, text, text);
        print(text.str());
        return status;
    } catch (const CLI::ParseError& error) {
        fmt::print(stderr, "{}: {} (see --help)\n", app.get_name(), error.what());
        return 2;
    }
    return {};
}

} // namespace support
