#pragma once

#include <gradus/activations.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

/// What the page computes, as C functions, which JavaScript calls in the module and a test calls in
/// a shared library made of the same files. Each leaves its numbers in `output`, and a sentence, if
/// there is something to say, in `words`; docs/site/theme/engine.ts reads both.
#ifdef __wasm__
#define GRADUS_PAGE(name) extern "C" __attribute__((export_name(#name)))
#else
#define GRADUS_PAGE(name) extern "C"
#endif

namespace page {

inline std::vector<double> input;
inline std::vector<double> output;
inline std::string words;

/// Any of the library's activations, chosen at run time.
struct activation {
    double (*value)(double);
    double (*slope)(double);
    gradus::bounds (*all_slopes)();
    std::optional<gradus::rational> rectifier;

    double operator()(double z) const { return value(z); }
    double derivative(double z) const { return slope(z); }
    gradus::bounds slopes() const { return all_slopes(); }
    std::optional<gradus::rational> rectifier_slope() const { return rectifier; }
};

/// Those of gradus::every_activation, in its order.
std::span<const activation> activations();
std::span<const char* const> activation_names();

} // namespace page
