#pragma once

#include "experiment.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace experiments {

/// An experiment with one seed.
struct job {
    const experiment* what;
    std::uint64_t seed;
    bool operator==(const job&) const = default;
};

/// Does these jobs on all cores. Each has its own random generator, so the number of cores changes
/// nothing. `tell(done)` hears how many are done. Nothing after a signal that asks to stop
/// (support/stop_signal.hpp).
std::optional<std::vector<findings>> run_all(const std::vector<job>& jobs, const setting& given,
                                             const std::function<void(std::size_t)>& tell);

} // namespace experiments
