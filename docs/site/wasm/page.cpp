#include "page.hpp"

#include <array>
#include <exception>

namespace page {
namespace {

template <auto f>
constexpr activation chosen() {
    return {[](double z) { return f(z); }, [](double z) { return f.derivative(z); },
            [] { return f.slopes(); }, f.rectifier_slope()};
}

} // namespace

std::span<const activation> activations() {
    static const auto all = gradus::every_activation(
        []<class... F>(const F&...) { return std::array{chosen<F{}>()...}; });
    return all;
}

std::span<const char* const> activation_names() {
    static const auto all = gradus::every_activation(
        [](const auto&... f) { return std::array<const char*, sizeof...(f)>{f.name...}; });
    return all;
}

} // namespace page

/// Room for `count` numbers that the caller writes before the next call.
GRADUS_PAGE(page_input) double* page_input(int count) {
    page::input.assign(static_cast<std::size_t>(count), 0.0);
    return page::input.data();
}
GRADUS_PAGE(page_output) const double* page_output() { return page::output.data(); }
GRADUS_PAGE(page_output_size) int page_output_size() {
    return static_cast<int>(page::output.size());
}
GRADUS_PAGE(page_words) const char* page_words() { return page::words.c_str(); }

GRADUS_PAGE(page_activation_count) int page_activation_count() {
    return static_cast<int>(page::activations().size());
}
GRADUS_PAGE(page_activation_name) const char* page_activation_name(int which) {
    return page::activation_names()[static_cast<std::size_t>(which)];
}
