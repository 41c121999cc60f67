#pragma once

#include <gradus/core/requirements.hpp>

#include <array>
#include <atomic>
#include <cstddef>
#include <thread>

namespace gradus {

/// Threads that are started once and then share piece after piece of work: run(f) is f(0), …,
/// f(Threads − 1) at the same time, f(0) by the caller, and ends when all have ended. f must not
/// throw. A run takes no memory. Between two runs the threads sleep.
/// Errors: std::system_error if the machine cannot start a thread.
template <std::size_t Threads>
class thread_team {
  public:
    thread_team() {
        try {
            for (std::size_t i = 0; i < threads_.size(); ++i)
                threads_[i] = std::thread([this, i] { serve(i + 1); });
        } catch (...) {
            stop();
            throw;
        }
    }
    ~thread_team() { stop(); }
    thread_team(const thread_team&) = delete;
    thread_team& operator=(const thread_team&) = delete;

    template <class Work>
    void run(const Work& work) {
        work_ = &work;
        call_ = [](const void* what, std::size_t index) {
            (*static_cast<const Work*>(what))(index);
        };
        busy_.store(threads_.size(), std::memory_order_relaxed);
        start();
        work(0);
        for (std::size_t busy; (busy = busy_.load(std::memory_order_acquire)) != 0;)
            busy_.wait(busy, std::memory_order_acquire);
    }

  private:
    const void* work_ = nullptr;
    void (*call_)(const void*, std::size_t) = nullptr; ///< none: the threads end
    std::atomic<std::size_t> runs_ = 0;
    std::atomic<std::size_t> busy_ = 0;
    std::array<std::thread, Threads - 1> threads_;

    void start() {
        runs_.fetch_add(1, std::memory_order_release);
        runs_.notify_all();
    }

    void serve(std::size_t index) {
        for (std::size_t run = 0;; ++run) {
            runs_.wait(run, std::memory_order_acquire);
            if (call_ == nullptr) return;
            call_(work_, index);
            if (busy_.fetch_sub(1, std::memory_order_acq_rel) == 1) busy_.notify_one();
        }
    }

    void stop() {
        call_ = nullptr;
        start();
        for (std::thread& thread : threads_)
            if (thread.joinable()) thread.join();
    }
};

/// The caller alone: no thread is started.
template <>
class thread_team<1> {
  public:
    template <class Work>
    void run(const Work& work) {
        work(0);
    }
};

} // namespace gradus
