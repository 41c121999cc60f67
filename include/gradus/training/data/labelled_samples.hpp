#pragma once

#include <gradus/numbers/rounding.hpp>
#include <gradus/training/data/example.hpp>

#include <charconv>
#include <cstddef>
#include <limits>
#include <span>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

namespace gradus {

/// Samples of one kind: each a row of `features` numbers and a class, a place in `classes`. For
/// regression each has a target too, the number that is to be predicted; their one class is then
/// the target's name, and every label 0.
struct labelled_samples {
    std::size_t features = 0;         ///< numbers a row
    std::vector<double> values;       ///< size()·features, row after row
    std::vector<std::size_t> labels;  ///< of each row, a place in `classes`, from 0
    std::vector<std::string> classes; ///< their names
    std::vector<double> targets = {}; ///< one a row for regression; else none

    /// How many samples there are.
    std::size_t size() const { return labels.size(); }
    /// The numbers of sample i, counted from 0.
    std::span<const double> row(std::size_t i) const {
        return std::span(values).subspan(i * features, features);
    }
    bool operator==(const labelled_samples&) const = default;
};

/// Refuses samples that contradict themselves: std::invalid_argument if there is not a row of
/// numbers for each label, a label is no class, or there are targets, but not one for each sample
/// or of more than one class. What the numbers are is not looked at.
inline void check_samples(const labelled_samples& samples) {
    const auto refuse = [](const std::string& what) { throw std::invalid_argument(what); };
    if (samples.values.size() != samples.size() * samples.features)
        refuse(std::to_string(samples.size()) + " samples of " + std::to_string(samples.features)
               + " features cannot have " + std::to_string(samples.values.size()) + " values");
    for (std::size_t i = 0; i < samples.size(); ++i)
        if (samples.labels[i] >= samples.classes.size())
            refuse("sample " + std::to_string(i + 1) + " has label "
                   + std::to_string(samples.labels[i]) + ", but there are "
                   + std::to_string(samples.classes.size()) + " classes, counted from 0");
    if (samples.targets.empty()) return;
    if (samples.targets.size() != samples.size())
        refuse(std::to_string(samples.size()) + " samples cannot have "
               + std::to_string(samples.targets.size()) + " targets");
    if (samples.classes.size() != 1)
        refuse("samples with a target have one name for it, not "
               + std::to_string(samples.classes.size()) + " classes");
}

namespace detail {

template <class T>
constexpr bool holds(double value) {
    constexpr double largest = std::numeric_limits<T>::max();
    return value >= -largest && value <= largest; // not NaN
}

/// The sample is counted from 0, but named from 1, as in the file that it may come from.
template <class T>
[[noreturn]] void refuse_value(std::size_t i, const std::string& what, double value) {
    char text[32];
    char* const end = std::to_chars(text, text + sizeof text, value).ptr;
    throw std::invalid_argument("sample " + std::to_string(i + 1) + ", " + what + ": "
                                + std::string(text, end) + " is no finite "
                                + (std::is_same_v<T, float> ? "float" : "double"));
}

/// Refuses a network of another shape.
inline void check_sizes(const labelled_samples& samples, std::size_t inputs, std::size_t outputs) {
    if (samples.features != inputs)
        throw std::invalid_argument("the samples have " + std::to_string(samples.features)
                                    + " features, but the network takes " + std::to_string(inputs)
                                    + " inputs");
    const std::size_t classes = samples.classes.size();
    if (!samples.targets.empty() && outputs != 1)
        throw std::invalid_argument("the samples have one target, but the network gives "
                                    + std::to_string(outputs) + " outputs");
    if (outputs != classes && !(outputs == 1 && classes == 2))
        throw std::invalid_argument("the samples have " + std::to_string(classes)
                                    + " classes, but the network gives " + std::to_string(outputs)
                                    + " outputs");
}

} // namespace detail

/// Samples as examples for a network. x: the numbers, rounded to the network's scalar. y: with an
/// output for each class, 1 at the label's place and 0 elsewhere; with a single output for two
/// classes, the label, 0 or 1; for regression, the target.
/// Errors: std::invalid_argument if the samples contradict themselves, if the network takes another
/// number of inputs or gives another number of outputs, and for a number that its scalar cannot
/// hold, NaN and ±∞ among them.
template <class Network>
    requires BinaryFloat<typename Network::scalar>
std::vector<example_for<Network>> make_examples(const labelled_samples& samples,
                                                const Network& net) {
    using T = typename Network::scalar;
    const propagation<Network> shape(net);
    const example_for<Network> blank{shape.a(zero), shape.delta(last_layer(net))};
    const std::size_t outputs = blank.y.size();
    check_samples(samples);
    detail::check_sizes(samples, blank.x.size(), outputs);
    std::vector<example_for<Network>> examples(samples.size(), blank);
    for (std::size_t i = 0; i < examples.size(); ++i) {
        const std::span<const double> row = samples.row(i);
        for (std::size_t j = 0; j < row.size(); ++j) {
            if (!detail::holds<T>(row[j]))
                detail::refuse_value<T>(i, "feature " + std::to_string(j + 1), row[j]);
            examples[i].x[j] = static_cast<T>(row[j]);
        }
        if (!samples.targets.empty()) {
            if (!detail::holds<T>(samples.targets[i]))
                detail::refuse_value<T>(i, "target", samples.targets[i]);
            examples[i].y[0] = static_cast<T>(samples.targets[i]);
            continue;
        }
        const std::size_t label = samples.labels[i];
        if (outputs == samples.classes.size())
            examples[i].y[label] = T(1);
        else
            examples[i].y[0] = T(label == 1 ? 1 : 0);
    }
    return examples;
}

} // namespace gradus
