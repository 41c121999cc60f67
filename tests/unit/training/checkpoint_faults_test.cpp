#include "catch.hpp"
#include "files.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/checkpoints/checkpoint.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/sgd.hpp>

#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>

using gradus::all_equal;
using gradus::data_error;
using gradus::load_checkpoint;
using gradus::make_runtime_network;
using gradus::save_checkpoint;
using gradus::sgd;
using gradus::softmax;
namespace fs = std::filesystem;

namespace {

// Runs something in a process of its own.
template <class Work>
pid_t start(const Work& work) {
    const pid_t child = fork();
    if (child != 0) return child;
    try {
        work();
    } catch (...) {
        _exit(3);
    }
    _exit(0);
}
int status_of(pid_t child) {
    int status = -1;
    REQUIRE(waitpid(child, &status, 0) == child);
    return status;
}

// A network whose parameters are all alike, so that a mixture of two checkpoints would show.
auto all_equal_to(double number) {
    auto net = make_runtime_network<double>({100, 300, 10}, gradus::tanh, softmax);
    gradus::random_generator random;
    initialise(net, random, all_equal{number}, all_equal{number});
    return net;
}

std::size_t leftovers(const fs::path& folder) {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().filename().string().starts_with("checkpoint.part-")) {
            fs::remove(entry.path());
            ++count;
        }
    return count;
}

} // namespace

TEST_CASE("a program killed while it saves leaves the last checkpoint or the one before") {
    const temporary_folder folder;
    const auto path = folder.path / "checkpoint";
    const auto save = [&](std::size_t epoch) {
        save_checkpoint(path, all_equal_to(static_cast<double>(epoch)), sgd{1}, {.epoch = epoch});
    };
    save(0);
    // More kills on demand: each begins where the last one ended.
    const char* const asked = std::getenv("GRADUS_KILLS");
    const int kills = asked == nullptr ? 30 : std::atoi(asked);
    std::size_t last = 0;        // the last save that was finished
    std::size_t interrupted = 0; // how many were not
    const auto enough = [&](int done) {
        return done >= kills && (interrupted > 0 || done >= kills + 1000);
    };
    for (int done = 0; !enough(done); ++done) {
        const int moment = 1000 + done * 7919 % (20000 + 1000 * done);
        int ends[2]; // of a pipe: the program says when its first save is done
        REQUIRE(pipe(ends) == 0);
        const pid_t child = start([&] {
            save(last + 1);
            if (write(ends[1], "", 1) != 1) return;
            for (std::size_t epoch = last + 2;; ++epoch) save(epoch);
        });
        close(ends[1]);
        char said = 0;
        REQUIRE(read(ends[0], &said, 1) == 1);
        close(ends[0]);
        // Not to wait for anything: only to be somewhere else in a save each time.
        std::this_thread::sleep_for(std::chrono::microseconds(moment));
        kill(child, SIGKILL);
        REQUIRE(WIFSIGNALED(status_of(child)));
        auto net = all_equal_to(-1);
        sgd optimiser{0};
        const auto progress = load_checkpoint(path, net, optimiser);
        REQUIRE(progress.epoch > last);
        REQUIRE(net.parameters == all_equal_to(static_cast<double>(progress.epoch)).parameters);
        last = progress.epoch;
        interrupted += leftovers(folder.path);
    }
    REQUIRE(interrupted > 0);
}

TEST_CASE("on a full disk the old checkpoint stays and nothing is left over") {
    const temporary_folder folder;
    const auto path = folder.path / "checkpoint";
    const int skipped = 77;
    const int status = status_of(start([&] {
        // A disk of 64 kB that this process alone sees, where the system allows it.
        const bool alone = unshare(CLONE_NEWNS) == 0 || unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0;
        if (!alone || mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
            || mount("tmpfs", folder.path.c_str(), "tmpfs", 0, "size=64k") != 0)
            _exit(skipped);
        const auto small = make_runtime_network<double>({1, 2}, gradus::tanh, softmax);
        save_checkpoint(path, small, sgd{1}, {.settings = "old"});
        const std::string before = read_whole(path);
        const std::string said =
            message_of<data_error>([&] { save_checkpoint(path, all_equal_to(1), sgd{1}, {}); });
        if (said != path.string() + ": cannot be written: No space left on device") _exit(4);
        if (read_whole(path) != before) _exit(5);
        if (leftovers(folder.path) != 0) _exit(6);
    }));
    REQUIRE(WIFEXITED(status));
    if (WEXITSTATUS(status) == skipped)
        WARN("no small disk can be mounted here: not tested");
    else
        REQUIRE(WEXITSTATUS(status) == 0);
}
