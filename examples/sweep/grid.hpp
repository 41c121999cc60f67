#pragma once

#include "cell.hpp"

#include <cstddef>
#include <vector>

namespace sweep {

/// Every network of a sweep with what became of it: a row for each activation and initialiser,
/// again for each choice of parts, and a column for each depth.
struct grid {
    std::vector<cell> cells;
    std::vector<outcome> outcomes;
    std::size_t columns;

    std::size_t rows() const { return cells.size() / columns; }
    /// How many of the networks are known: all, unless the sweep was stopped.
    std::size_t known() const;
};

/// Trains them all, on all cores. Each network has its own random generator, so the number of
/// cores changes nothing. On a terminal it shows how long it still takes. After a signal that asks
/// to stop (support/stop_signal.hpp) the networks that are not done remain unknown.
grid measure_all(const options& chosen, const data_set& data);

} // namespace sweep
