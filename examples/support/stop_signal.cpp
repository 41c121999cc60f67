#include "stop_signal.hpp"

#include <signal.h> // sigaction is POSIX

#include <csignal>
#include <initializer_list>

namespace support {
namespace {

volatile std::sig_atomic_t caught = 0;

extern "C" void on_stop_signal(int number) {
    if (caught != 0) {
        std::signal(number, SIG_DFL);
        std::raise(number);
    }
    caught = number;
}

} // namespace

void catch_stop_signals() {
    struct sigaction action{};
    action.sa_handler = on_stop_signal;
    action.sa_flags = SA_RESTART;
    for (const int number : {SIGINT, SIGTERM}) sigaction(number, &action, nullptr);
}

int stop_signal() { return caught; }

void ignore_file_size_signal() { std::signal(SIGXFSZ, SIG_IGN); }

} // namespace support
