#include "work.hpp"

#include "../support/stop_signal.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <future>
#include <thread>

namespace experiments {

std::optional<std::vector<findings>> run_all(const std::vector<job>& jobs, const setting& given,
                                             const std::function<void(std::size_t)>& tell) {
    std::vector<findings> found(jobs.size());
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> done = 0;
    const auto work_on_some = [&] {
        for (std::size_t k = next++; k < jobs.size() && support::stop_signal() == 0; k = next++) {
            found[k] = jobs[k].what->run(given, jobs[k].seed);
            ++done;
        }
    };
    std::vector<std::future<void>> workers;
    for (unsigned i = 0; i < std::max(1u, std::thread::hardware_concurrency()); ++i)
        workers.push_back(std::async(std::launch::async, work_on_some));
    for (auto& worker : workers) {
        while (worker.wait_for(std::chrono::milliseconds(100)) != std::future_status::ready)
            tell(done);
        worker.get();
    }
    if (done < jobs.size()) return {};
    return found;
}

} // namespace experiments
