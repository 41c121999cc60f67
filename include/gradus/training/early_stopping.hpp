#pragma once

#include <gradus/training/parameters.hpp>

#include <cstddef>
#include <limits>

namespace gradus {

/// Says when to stop: after `patience` measurements in a row without a new best one. A measurement
/// is a cost, smaller is better, on samples that are not trained on, say once an epoch. NaN is
/// never better, so a training that diverges stops too.
/// Errors: std::invalid_argument for a patience of 0.
/// Source: Nielsen ch. 3, "How to choose a neural network's hyper-parameters", early stopping
/// (his no-improvement-in-n rule); L. Prechelt, Early stopping – but when? (1998).
class early_stopping {
  public:
    /// A new best must be smaller than the old one by more than least_improvement.
    constexpr explicit early_stopping(std::size_t patience, double least_improvement = 0)
        : patience_(patience), least_improvement_(least_improvement) {
        check_setting(patience > 0, "early_stopping: the patience must be above 0");
        check_setting(least_improvement >= 0,
                      "early_stopping: the least improvement must not be below 0");
    }

    /// Takes the next measurement; true if the training should stop.
    constexpr bool should_stop(double cost) {
        ++count_;
        if (count_of_best_ == 0 ? cost == cost : cost < best_ - least_improvement_) {
            best_ = cost;
            count_of_best_ = count_;
        }
        return count_ - count_of_best_ >= patience_;
    }

    /// True if the last measurement is the best: the moment to keep a copy of the network.
    constexpr bool is_best() const { return count_ > 0 && count_ == count_of_best_; }
    /// The best measurement, ∞ before the first, and its number 1, 2, …, or 0.
    constexpr double best() const { return best_; }
    constexpr std::size_t number_of_best() const { return count_of_best_; }

  private:
    std::size_t patience_;
    double least_improvement_;
    std::size_t count_ = 0;
    std::size_t count_of_best_ = 0;
    double best_ = std::numeric_limits<double>::infinity();
};

} // namespace gradus
