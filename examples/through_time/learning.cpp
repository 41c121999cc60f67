#include "learning.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <future>
#include <thread>

namespace through_time {
namespace {

constexpr setting every_setting[] = {
    {task::adding, 50, tanh_cell, 0.01, 3000},     {task::adding, 50, irnn, 0.005, 3000},
    {task::adding, 50, lstm_0, 0.01, 2000, true},  {task::adding, 50, lstm_1, 0.01, 2000, true},
    {task::adding, 50, lstm_3, 0.01, 2000},        {task::adding, 50, gru_cell, 0.01, 2000},
    {task::adding, 100, tanh_cell, 0.005, 4000},   {task::adding, 100, lstm_0, 0.01, 3000, true},
    {task::adding, 100, lstm_1, 0.01, 3000, true}, {task::adding, 100, lstm_3, 0.01, 3000},
    {task::adding, 100, gru_cell, 0.01, 3000},     {task::order, 50, tanh_cell, 0.005, 2000},
    {task::order, 50, lstm_1, 0.01, 2000},         {task::order, 50, gru_cell, 0.01, 2000, true},
};

run learn_one(const setting& trained, std::uint64_t seed) {
    if (trained.learnt == task::order) return learn_order(trained, seed);
    return trained.sequence_steps == 50 ? learn_addition(trained, seed)
                                        : learn_long_addition(trained, seed);
}

} // namespace

std::size_t learning_row::solved() const {
    return static_cast<std::size_t>(
        std::count_if(runs.begin(), runs.end(), [](const run& r) { return r.is_solved; }));
}

std::vector<setting> settings(const options& chosen, task learnt) {
    std::vector<setting> result;
    for (const setting& each : every_setting)
        if (each.learnt == learnt && (chosen.is_full || !each.takes_long)) {
            result.push_back(each);
            result.back().most_steps = std::min(each.most_steps, chosen.most_steps);
        }
    return result;
}

std::vector<learning_row> learn(const options& chosen, const std::vector<setting>& all,
                                const progress& tell) {
    std::vector<learning_row> rows;
    for (const setting& each : all) rows.push_back({each, std::vector<run>(chosen.seeds)});
    const std::size_t count = rows.size() * chosen.seeds;
    std::atomic<std::size_t> next = 0, done = 0;
    const auto work = [&] {
        for (std::size_t k = next++; k < count; k = next++, ++done) {
            learning_row& row = rows[k / chosen.seeds];
            const std::size_t network = k % chosen.seeds;
            row.runs[network] = learn_one(row.trained, chosen.seed + network);
        }
    };
    std::vector<std::future<void>> workers;
    for (unsigned k = 0; k < std::max(1u, std::thread::hardware_concurrency()); ++k)
        workers.push_back(std::async(std::launch::async, work));
    for (auto& worker : workers) {
        while (worker.wait_for(std::chrono::milliseconds(100)) != std::future_status::ready)
            tell(done, count);
        worker.get();
    }
    return rows;
}

} // namespace through_time
