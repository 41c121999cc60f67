#pragma once

#include "command_line.hpp"

#include <gradus/activations/any_activation.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

/// The library's activations by their names, chosen at run time: the list that all programs share.
namespace support {

using gradus::any_activation;

/// leaky_relu and elu, whose α a user may choose.
template <class Activation>
concept TakesAlpha = requires(const Activation& f) { f.alphas(); };

inline const std::vector<any_activation>& activations() {
    static const auto all = gradus::every_activation(
        [](const auto&... f) { return std::vector<any_activation>{f...}; });
    return all;
}

/// As a flag takes it: tanh, leaky_relu:0.01.
inline std::string name_of(const any_activation& choice) {
    return choice.visit([]<class F>(const F& f) -> std::string {
        if constexpr (TakesAlpha<F>)
            return fmt::format("{}:{}", f.name,
                               static_cast<double>(f.alpha.numerator)
                                   / static_cast<double>(f.alpha.denominator));
        else
            return f.name;
    });
}
inline std::string name_of(const gradus::any_output& f) {
    return f.of_each ? name_of(*f.of_each) : f.name();
}

/// "sigmoid, tanh, … or identity", with [:ALPHA] where one is taken, in lines of at most `width`.
inline std::string list_of_activations(bool with_alphas, std::size_t width = 1000) {
    std::string list;
    std::size_t column = 0;
    const std::size_t count = activations().size();
    for (std::size_t i = 0; i < count; ++i) {
        std::string item = activations()[i].visit([&]<class F>(const F& f) {
            return std::string(f.name) + (with_alphas && TakesAlpha<F> ? "[:ALPHA]" : "");
        });
        if (i + 2 < count) item += ',';
        if (i + 2 == count) item += " or";
        const bool fits = column + 1 + item.size() <= width;
        if (i > 0) list += fits ? " " : "\n";
        column = i > 0 && fits ? column + 1 + item.size() : item.size();
        list += item;
    }
    return list;
}

/// The activation of this name, NAME or NAME:ALPHA.
inline any_activation read_activation(const std::string& flag, const std::string& text) {
    const std::size_t colon = text.find(':');
    const std::string name = text.substr(0, colon);
    const auto found = std::find_if(activations().begin(), activations().end(),
                                    [&](const any_activation& f) { return f.name() == name; });
    if (found == activations().end())
        throw CLI::ValidationError(flag,
                                   fmt::format("'{}' is not {}", text, list_of_activations(false)));
    if (colon == std::string::npos) return *found;
    return found->visit([&]<class F>(const F& f) -> any_activation {
        if constexpr (TakesAlpha<F>) {
            const gradus::rational most = f.alphas().upper.value_or(gradus::rational(1000));
            const double alpha =
                number(flag, text.substr(colon + 1), 0,
                       static_cast<double>(most.numerator) / static_cast<double>(most.denominator));
            // the fraction with at most six decimals that is next to it
            return F(gradus::rational(std::llround(alpha * 1e6), 1'000'000));
        } else {
            throw CLI::ValidationError(flag, fmt::format("'{}': {} takes no number", text, name));
        }
    });
}

} // namespace support
