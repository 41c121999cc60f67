#pragma once

#include <gradus/networks/propagation.hpp>
#include <gradus/training/costs/evaluation.hpp>

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <vector>

namespace gradus {

/// How often samples of each class are taken for each. A sample for which nothing is decided, as
/// an output is NaN, is never right.
/// Errors: std::out_of_range for a class that is not there.
class confusion_matrix {
  public:
    /// Of so many classes, and of no sample yet.
    constexpr explicit confusion_matrix(std::size_t classes)
        : classes_(classes), counts_(classes * (classes + 1)) {}

    /// A sample of class `actual` is taken for `decided`, which may be no_class.
    constexpr void add(std::size_t actual, std::size_t decided) {
        ++counts_[place(actual, decided == no_class ? classes_ : decided)];
    }

    /// How many classes there are.
    constexpr std::size_t classes() const { return classes_; }
    /// How many samples of class `actual` are taken for `decided`.
    constexpr std::size_t count(std::size_t actual, std::size_t decided) const {
        check(decided);
        return counts_[place(actual, decided)];
    }
    /// For how many of class `actual` nothing is decided.
    constexpr std::size_t undecided(std::size_t actual) const {
        return counts_[place(actual, classes_)];
    }

    /// How many samples there are of class c, and how many are taken for it.
    constexpr std::size_t samples_of(std::size_t c) const {
        std::size_t all = undecided(c);
        for (std::size_t d = 0; d < classes_; ++d) all += count(c, d);
        return all;
    }
    constexpr std::size_t taken_for(std::size_t c) const {
        std::size_t all = 0;
        for (std::size_t actual = 0; actual < classes_; ++actual) all += count(actual, c);
        return all;
    }

    /// The share of all samples that are right; 0 if there are none.
    constexpr double accuracy() const {
        std::size_t right = 0;
        std::size_t all = 0;
        for (std::size_t c = 0; c < classes_; ++c) {
            right += count(c, c);
            all += samples_of(c);
        }
        return share(right, all).value_or(0);
    }
    /// The share of those taken for class c that are of it; nothing if there are none.
    constexpr std::optional<double> precision(std::size_t c) const {
        return share(count(c, c), taken_for(c));
    }
    /// The share of those of class c that are taken for it; nothing if there are none.
    constexpr std::optional<double> recall(std::size_t c) const {
        return share(count(c, c), samples_of(c));
    }

    /// Are all numbers the same?
    constexpr bool operator==(const confusion_matrix&) const = default;

  private:
    std::size_t classes_;
    std::vector<std::size_t> counts_; // a row each class: decided 0 … classes − 1, then undecided

    constexpr void check(std::size_t c) const {
        if (c >= classes_) throw std::out_of_range("a confusion matrix has no such class");
    }
    constexpr std::size_t place(std::size_t actual, std::size_t decided) const {
        check(actual);
        if (decided != classes_) check(decided);
        return actual * (classes_ + 1) + decided;
    }
    static constexpr std::optional<double> share(std::size_t part, std::size_t whole) {
        if (whole == 0) return {};
        return static_cast<double>(part) / static_cast<double>(whole);
    }
};

/// What the network decides for samples (x, y), beside what y is; of a single output neuron there
/// are the classes 0 and 1. Errors: std::invalid_argument for a sample that does not fit the
/// network.
template <class Network, class Samples>
constexpr confusion_matrix confusion(const Network& net, const Samples& samples) {
    static_assert(are_samples<Samples>);
    const auto L = last_layer(net);
    propagation<Network> state(net);
    const std::size_t outputs = state.a(L).size();
    confusion_matrix matrix(outputs == 1 ? 2 : outputs);
    for (const auto& [x, y] : samples) {
        set_input(state, x);
        forward(net, state);
        check_target(state.a(L), y);
        matrix.add(decision(y), decision(state.a(L)));
    }
    return matrix;
}

} // namespace gradus
