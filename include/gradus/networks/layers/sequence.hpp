#pragma once

#include <gradus/networks/arrays.hpp>
#include <gradus/networks/norm.hpp>
#include <gradus/networks/vectors.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

namespace gradus {

/// A sequence is a vector in which the steps t = 1 … T stand one after the other, each of the same
/// width.

/// How many numbers a sequence has: Steps·Width, or `dynamic` where the number of steps is.
template <std::size_t Steps, std::size_t Width>
inline constexpr std::size_t numbers_of_steps = Steps == dynamic ? dynamic : Steps * Width;

/// How many steps there are in so many numbers.
/// Errors: std::invalid_argument if they are no whole steps, or none.
constexpr std::size_t count_steps(std::size_t numbers, std::size_t width) {
    if (numbers == 0) throw std::invalid_argument("a sequence has at least one step, not 0");
    if (numbers % width != 0)
        throw std::invalid_argument("a sequence of steps of " + std::to_string(width)
                                    + " numbers each cannot have " + std::to_string(numbers)
                                    + " numbers");
    return numbers / width;
}

/// The first steps of a sequence: what stands before its padding. A cell takes every number for an
/// input, so that padding, 0 or not, is never left in: each sequence has its own length.
/// Errors: std::invalid_argument if it has not so many steps.
template <class Sequence>
auto first_steps(const Sequence& sequence, std::size_t width, std::size_t steps) {
    using T = std::remove_cvref_t<decltype(sequence[0])>;
    if (steps == 0 || steps > count_steps(sequence.size(), width))
        throw std::invalid_argument("a sequence of "
                                    + std::to_string(count_steps(sequence.size(), width))
                                    + " steps has no first " + std::to_string(steps));
    vector<T, dynamic> first(steps * width);
    for (std::size_t j = 0; j < first.size(); ++j) first[j] = sequence[j];
    return first;
}

/// The numbers of step t = 1 … T of a sequence, taken out of it, put into it or added to others.
template <class Step, class Sequence>
constexpr void take_step(Step& step, const Sequence& sequence, std::size_t t) {
    for_each_number(step, [&](std::size_t s, std::size_t i, auto& number) {
        number = at_sample(sequence, s)[(t - 1) * numbers_in(step) + i];
    });
}
/// Step t of the sequence ← `step`, for each sample.
template <class Step, class Sequence>
constexpr void put_step(Sequence& sequence, const Step& step, std::size_t t) {
    for_each_number(step, [&](std::size_t s, std::size_t i, const auto& number) {
        at_sample(sequence, s)[(t - 1) * numbers_in(step) + i] = number;
    });
}
/// sum ← sum + step t of the sequence, for each sample.
template <class Step, class Sequence>
constexpr void add_step(Step& sum, const Sequence& sequence, std::size_t t) {
    for_each_number(sum, [&](std::size_t s, std::size_t i, auto& number) {
        number = number + at_sample(sequence, s)[(t - 1) * numbers_in(sum) + i];
    });
}

/// The norms of ∂C/∂p of one sequence, whose gradient add_gradient(g) adds to zeros.
template <class Parameters, class Function>
void add_norms_of_sequence(const Function& add_gradient, sum_of_squares<double>& weights,
                           sum_of_squares<double>& others) {
    std::vector<Parameters> gradient(1); // it may be too large for the stack
    add_gradient(gradient[0]);
    Parameters::for_each_array(
        [&](const array_name& name, const auto& array) {
            auto& sum = name.is == array_name::role::weights ? weights : others;
            for (std::size_t k = 0; k < count_of(array); ++k) sum.add(array.data()[k]);
        },
        gradient[0]);
}

/// n·m, or the largest number if that is larger.
constexpr std::size_t saturated_product(std::size_t n, std::size_t m) {
    const std::size_t most = static_cast<std::size_t>(-1);
    return m != 0 && n > most / m ? most : n * m;
}
/// n + m, or the largest number if that is larger.
constexpr std::size_t saturated_sum(std::size_t n, std::size_t m) {
    return n + m < n ? static_cast<std::size_t>(-1) : n + m;
}

/// Room for so many samples, each of this size or, where that is `dynamic`, of a size of its own.
template <class T, std::size_t Size>
constexpr void make_room(vector<T, Size>&, std::size_t) {}
template <class T, std::size_t Size>
constexpr void make_room(vectors<T, Size>& v, std::size_t count) {
    if (v.samples.size() < count) v.samples.assign(count, {}); // resize() is no constant for Clang
    v.count = count;
}

} // namespace gradus
