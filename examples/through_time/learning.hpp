#pragma once

#include "cells.hpp"
#include "options.hpp"
#include "profiles.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace through_time {

enum class task { adding, order };

/// How a network is trained: Adam, mini-batches of 20 new sequences, ‖gradient‖ clipped at 1.
struct setting {
    task learnt;
    std::size_t sequence_steps; ///< T
    cell_choice cell;
    double learning_rate;
    std::size_t most_steps; ///< of training; it is looked at after each hundred
    bool takes_long = false;
};

/// What one network came to.
struct run {
    std::size_t steps; ///< of training: until it was solved, or all
    bool is_solved;
    double error;              ///< on 1,000 other sequences: mean square, or wrong answers' share
    std::vector<double> curve; ///< that error, every hundred steps, from the start on
};

struct learning_row {
    setting trained;
    std::vector<run> runs; ///< a network each

    std::size_t solved() const;
};

inline constexpr std::size_t batch = 20;
inline constexpr std::size_t between_looks = 100;
/// Solved is a mean square error of the sum of at most 0.01, where always answering 1 has 1/6; of
/// the order at most 1 wrong answer in 100, where guessing has 3 in 4.
inline constexpr double solved_error = 0.01;

/// The settings of one task: without --full those that do not take long.
std::vector<setting> settings(const options& chosen, task learnt);

/// Trains them all, on as many threads as there are cores; what comes out does not depend on them.
std::vector<learning_row> learn(const options& chosen, const std::vector<setting>& all,
                                const progress& tell);

/// One network's training; the tasks stand in files of their own, since they take long to compile.
run learn_addition(const setting& trained, std::uint64_t seed);
run learn_long_addition(const setting& trained, std::uint64_t seed);
run learn_order(const setting& trained, std::uint64_t seed);

} // namespace through_time
