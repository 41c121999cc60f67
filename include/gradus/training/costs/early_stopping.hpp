#pragma once

#include <gradus/training/check_setting.hpp>

#include <cstddef>
#include <limits>

namespace gradus {

/// The measurements that early_stopping has seen: how many, the best, and its number 1, 2, …, or 0.
struct seen_costs {
    std::size_t count = 0;          ///< how many
    std::size_t number_of_best = 0; ///< counted from 1; 0 if none was a number
    double best = std::numeric_limits<double>::infinity(); ///< the smallest of them
    constexpr bool operator==(const seen_costs&) const = default;
};

/// Says when to stop: after `patience` measurements in a row without a new best one. A measurement
/// is a cost, smaller is better, on samples that are not trained on, say once an epoch. NaN is
/// never better, so a training that diverges stops too.
/// Errors: std::invalid_argument for a patience of 0, for a least improvement below 0 or not
/// finite, for seen costs whose best comes after the last. Source: Nielsen ch. 3, "How to choose a
/// neural network's hyper-parameters", early stopping (his no-improvement-in-n rule); L. Prechelt,
/// Early stopping – but when? (1998).
class early_stopping {
  public:
    /// A new best must be smaller than the old one by more than least_improvement. A training that
    /// is resumed gives what was seen().
    constexpr explicit early_stopping(std::size_t patience, double least_improvement = 0,
                                      const seen_costs& seen = {})
        : patience_(patience), least_improvement_(least_improvement), seen_(seen) {
        check_setting(patience > 0, "early_stopping: the patience must be above 0");
        check_setting(is_not_negative(least_improvement),
                      "early_stopping: the least improvement must be a finite number, not below 0");
        check_setting(seen.number_of_best <= seen.count,
                      "early_stopping: the best measurement must not come after the last");
    }

    /// Takes the next measurement; true if the training should stop.
    constexpr bool should_stop(double cost) {
        auto& [count, number_of_best, best] = seen_;
        ++count;
        if (number_of_best == 0 ? cost == cost : cost < best - least_improvement_) {
            best = cost;
            number_of_best = count;
        }
        return count - number_of_best >= patience_;
    }

    /// True if the last measurement is the best: the moment to keep a copy of the network.
    constexpr bool is_best() const {
        return seen_.count > 0 && seen_.count == seen_.number_of_best;
    }
    /// The best measurement, ∞ before the first, and its number 1, 2, …, or 0.
    constexpr double best() const { return seen_.best; }
    /// Which measurement was the best: 1, 2, …, or 0 before there is one.
    constexpr std::size_t number_of_best() const { return seen_.number_of_best; }
    /// What a resumed training begins with.
    constexpr const seen_costs& seen() const { return seen_; }

  private:
    std::size_t patience_;
    double least_improvement_;
    seen_costs seen_;
};

} // namespace gradus
