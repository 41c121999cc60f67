#include "options.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>

namespace unstable_gradient {
namespace {

std::uint64_t whole_number(const std::string& flag, std::string_view text, std::uint64_t least,
                           std::uint64_t most) {
    std::uint64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || stop != end || number < least || most < number)
        throw CLI::ValidationError(
            flag, fmt::format("'{}' is not a whole number from {} to {}", text, least, most));
    return number;
}

double number(const std::string& flag, const std::string& text, double least, double most) {
    char* stop = nullptr;
    const double value = std::strtod(text.c_str(), &stop);
    if (stop == text.c_str() || *stop != '\0' || !(least <= value && value <= most))
        throw CLI::ValidationError(
            flag, fmt::format("'{}' is not a number from {} to {}", text, least, most));
    return value;
}

/// 30,30: at most 50 layers of at most 1,000 neurons.
std::vector<std::size_t> layer_sizes(const std::string& flag, std::string_view text) {
    std::vector<std::size_t> sizes;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        sizes.push_back(whole_number(flag, text.substr(begin, end - begin), 1, 1000));
        begin = end + 1;
    }
    if (sizes.size() > 50)
        throw CLI::ValidationError(
            flag, fmt::format("{} layers are more than the 50 that are accepted", sizes.size()));
    return sizes;
}

void add_number(CLI::App& app, const std::string& flag, std::uint64_t& number, std::uint64_t least,
                std::uint64_t most, std::string_view help) {
    const auto read = [=, &number](const std::string& text) {
        number = whole_number(flag, text, least, most);
    };
    app.add_option_function<std::string>(flag, read, fmt::format("{} ({})", help, number))
        ->type_name("N");
}

void add_folder(CLI::App& app, const std::string& flag, std::filesystem::path& folder,
                const std::string& help) {
    const auto read = [=, &folder](const std::string& text) {
        if (text.empty()) throw CLI::ValidationError(flag, "a folder's name is not empty");
        folder = text;
    };
    app.add_option_function<std::string>(flag, read, help)->type_name("DIR");
}

} // namespace

command_line read_command_line(int argc, char** argv) {
    command_line result;
    options& chosen = result.chosen;
    CLI::App app(
        "Vanishing and exploding gradients, from a chain of four neurons to networks that\n"
        "learn to read digits. The same seed gives the same output.\n",
        "unstable_gradient");
    app.get_formatter()->column_width(21);
    app.set_help_flag("-h,--help", "print this and stop");
    app.set_version_flag("--version", "unstable_gradient " GRADUS_VERSION, "print it and stop");
    add_number(app, "--seed", chosen.seed, 0, UINT64_MAX, "the first seed");
    add_number(app, "--seeds", chosen.seeds, 1, 100'000, "how many seeds make the band");
    add_number(app, "--epochs", chosen.epochs, 1, 10'000, "passes over the training images");
    app.add_option_function<std::string>(
           "--lambda",
           [&](const std::string& text) { chosen.lambda = number("--lambda", text, 0, 1000); },
           fmt::format("weight decay λ ({})", chosen.lambda))
        ->type_name("X");
    app.add_option_function<std::string>(
           "--hidden",
           [&](const std::string& text) { chosen.hidden = {layer_sizes("--hidden", text)}; },
           "one network with these hidden layers, such as 30,30")
        ->type_name("N,N...");
    add_folder(app, "--data", chosen.data, "images in MNIST's format (a small part of MNIST)");
    add_folder(app, "--output", chosen.output, "for the plot (" + chosen.output.string() + ")");
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& help_or_version) {
        result.exit_status = app.exit(help_or_version);
    } catch (const CLI::ParseError& error) {
        fmt::print(stderr, "unstable_gradient: {} (see --help)\n", error.what());
        result.exit_status = 2;
    }
    return result;
}

} // namespace unstable_gradient
