#include "catch.hpp"
#include "small_stack.hpp"
#include "unit/training/files.hpp"
#include "whole_life.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

#include <cstddef>

using namespace gradus;

namespace {

/// As tests/support/whole_life.hpp says, on a stack of 1 MiB, where one more copy of a large
/// network would end the program.
template <class Network>
void live_on_small_stack(const Network& net) {
    const temporary_folder folder;
    bool good = false;
    on_small_stack(std::size_t{1} << 20, [&] { good = whole_life::whole_life(net, folder.path); });
    REQUIRE(good);
}

} // namespace

TEST_CASE("A network of 1.6 MB needs less than 1 MiB of stack") {
    live_on_small_stack(make_network<double>(dense<784, 256>(relu), dense<256, 10>(softmax)));
}

TEST_CASE("The largest network with its numbers in itself needs less than 1 MiB of stack") {
    constexpr auto net = make_network<double>(dense<40, 80>(relu), dense<80, 10>(softmax));
    STATIC_REQUIRE(sizeof net.parameters > most_bytes_in_place - 1024);
    STATIC_REQUIRE(sizeof net.parameters <= most_bytes_in_place);
    live_on_small_stack(net);
}

TEST_CASE("A network with shapes known at run time needs less than 1 MiB of stack") {
    live_on_small_stack(make_runtime_network<double>({784, 256, 10}, relu, softmax));
}
