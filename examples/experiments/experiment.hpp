#pragma once

#include "findings.hpp"

#include <gradus/activations/sigmoid.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/data/example.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// The experiments behind what the ledger of the articles' claims calls measured.
namespace experiments {

/// Images of digits: the same examples fit the networks of every activation and depth.
using samples =
    std::vector<gradus::example_for<gradus::runtime_network<double, gradus::sigmoid_activation>>>;

struct digits {
    samples training;
    samples test;
};

/// What every run of an experiment is given.
struct setting {
    const digits& data;
    bool is_short = false; ///< for a test: less work, rougher figures

    /// The first number, or the second in a short run.
    std::size_t choose(std::size_t whole, std::size_t in_short) const {
        return is_short ? in_short : whole;
    }
};

/// The axes of a picture; none is drawn without a title.
struct picture {
    std::string_view title{};
    std::string_view x{};
    std::string_view y{};
    bool is_logarithmic = false; ///< its y axis
};

struct experiment {
    std::string_view name;
    std::string_view subject;
    std::size_t seeds; ///< 1 … seeds, unless others are asked for
    findings (*run)(const setting&, std::uint64_t seed);
    picture drawn{};
};

/// All of them. Each stands in a file of its name.
std::span<const experiment* const> all_experiments();

} // namespace experiments
