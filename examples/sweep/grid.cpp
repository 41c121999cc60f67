#include "grid.hpp"

#include "../support/stop_signal.hpp"
#include "../support/terminal.hpp"
#include "forecast.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <future>
#include <numeric>
#include <thread>

namespace sweep {
namespace {

std::vector<cell> cells_of(const options& chosen) {
    std::vector<cell> cells;
    for (const parts_choice& parts : chosen.parts)
        for (const activation_choice& activation : chosen.activations)
            for (const initialiser_choice& initialiser : chosen.initialisers)
                for (const std::size_t depth : chosen.depths)
                    cells.push_back({activation, initialiser, parts, depth});
    return cells;
}

/// How much work a sample is, about: the number of the weights.
std::size_t weights_of(const std::vector<std::size_t>& sizes) {
    std::size_t weights = 0;
    for (std::size_t l = 1; l < sizes.size(); ++l) weights += sizes[l - 1] * sizes[l];
    return weights;
}

} // namespace

std::size_t grid::known() const {
    const auto is_known = [](const outcome& result) { return result.is_known; };
    return static_cast<std::size_t>(std::count_if(outcomes.begin(), outcomes.end(), is_known));
}

grid measure_all(const options& chosen, const data_set& data) {
    grid result{cells_of(chosen), {}, chosen.depths.size()};
    result.outcomes.resize(result.cells.size());

    std::vector<std::size_t> work;
    for (const cell& what : result.cells) work.push_back(weights_of(sizes_of(what, chosen, data)));
    // The longest first, so that no core is left alone with one at the end.
    std::vector<std::size_t> order(work.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) {
        return work[i] > work[j] || (work[i] == work[j] && i < j);
    });

    const double of_pixels = mean_square(data);
    const std::size_t samples = chosen.epochs * data.training.size();
    const std::size_t all = samples * std::accumulate(work.begin(), work.end(), std::size_t{0});
    std::atomic<std::size_t> done = 0;
    std::atomic<std::size_t> next = 0;
    const auto work_on_some = [&] {
        for (std::size_t k = next++; k < order.size() && support::stop_signal() == 0; k = next++) {
            const std::size_t i = order[k];
            std::size_t trained = 0;
            result.outcomes[i] = measure(result.cells[i], chosen, data, [&](std::size_t batch) {
                trained += batch;
                done += batch * work[i];
                return support::stop_signal() == 0;
            });
            result.outcomes[i].forecast = expected_gradient(
                result.cells[i], sizes_of(result.cells[i], chosen, data), of_pixels);
            done += (samples - trained) * work[i]; // of a training that diverged
        }
    };
    std::vector<std::future<void>> workers;
    for (unsigned i = 0; i < std::max(1u, std::thread::hardware_concurrency()); ++i)
        workers.push_back(std::async(std::launch::async, work_on_some));
    support::progress_bar progress("sweep");
    progress.show(done, all);
    for (auto& worker : workers) {
        while (worker.wait_for(std::chrono::milliseconds(100)) != std::future_status::ready)
            progress.show(done, all);
        worker.get();
    }
    return result;
}

} // namespace sweep
