#include "catch.hpp"
#include "counted_memory.hpp"

#include <gradus/training/fast/thread_team.hpp>

#include <array>
#include <cstddef>
#include <thread>

using gradus::thread_team;

TEST_CASE("Each member of a team does its part of every run, the first by the caller") {
    thread_team<3> team;
    std::array<std::size_t, 3> sums{};
    std::array<std::thread::id, 3> who;
    for (std::size_t run = 1; run <= 1000; ++run)
        team.run([&](std::size_t index) {
            sums[index] += run * (index + 1);
            who[index] = std::this_thread::get_id();
        });
    REQUIRE(sums == std::array<std::size_t, 3>{500500, 1001000, 1501500});
    REQUIRE(who[0] == std::this_thread::get_id());
    REQUIRE(who[1] != who[0]);
    REQUIRE(who[2] != who[0]);
    REQUIRE(who[2] != who[1]);
}

TEST_CASE("A run ends after every part of it, and what it wrote is seen by the next") {
    thread_team<2> team;
    std::array<std::size_t, 2> counts{};
    for (std::size_t run = 0; run < 1000; ++run) {
        team.run([&](std::size_t index) { counts[index] = run; });
        std::size_t wrong = 0;
        team.run([&](std::size_t index) {
            if (index == 1 && counts[0] != run) ++wrong;
        });
        REQUIRE(counts[1] == run);
        REQUIRE(wrong == 0);
    }
}

TEST_CASE("A team of one is the caller; a run takes no memory") {
    thread_team<1> alone;
    std::size_t calls = 0;
    alone.run([&](std::size_t index) { calls += index + 1; });
    REQUIRE(calls == 1);
    thread_team<2> team;
    const std::size_t before = counted_memory::allocations();
    team.run([](std::size_t) {});
    REQUIRE(counted_memory::allocations() == before);
}

TEST_CASE("A team that never ran ends") { const thread_team<4> idle; }
