#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/checkpoints/shapes.hpp>

#include <string>

using namespace gradus;

namespace {

template <class Network>
std::string shapes_of(const Network& net) {
    byte_writer write;
    write_shapes(write, net);
    return write.bytes();
}

template <class Network>
std::string complaint(const std::string& bytes, const Network& net) {
    byte_reader read(bytes, "name");
    return message_of<data_error>([&] { check_shapes(read, net); });
}

const auto net = make_network<double>(dense<3, 4>(sigmoid), dense<4, 2>(sigmoid));

auto free_net(const std::vector<std::size_t>& sizes) {
    return make_runtime_network<double>(sizes, relu, softmax);
}

} // namespace

TEST_CASE("the shapes stand as rows and columns, layer by layer") {
    byte_writer write;
    write(std::uint8_t{8});
    for (const std::uint64_t number : {2u, 4u, 3u, 2u, 4u}) write(number);
    REQUIRE(shapes_of(net) == write.bytes());
}

TEST_CASE("a network has the shapes that were written of it or of one with the same") {
    REQUIRE(complaint(shapes_of(net), net).empty());
    REQUIRE(complaint(shapes_of(net), free_net({3, 4, 2})).empty());
    REQUIRE(complaint(shapes_of(free_net({3, 4, 2})), net).empty());
}

TEST_CASE("what differs is named") {
    const std::string bytes = shapes_of(net);
    REQUIRE(complaint(bytes, make_network<float>(dense<3, 4>(sigmoid), dense<4, 2>(sigmoid)))
            == "name: the numbers are double in the checkpoint, but float in the network");
    REQUIRE(
        complaint('\2' + bytes.substr(1), net)
        == "name: the numbers are an unknown type in the checkpoint, but double in the network");
    REQUIRE(complaint(bytes, free_net({3, 2}))
            == "name: there are 2 layers in the checkpoint, but 1 in the network");
    REQUIRE(complaint(bytes, free_net({3, 4, 2, 2}))
            == "name: there are 2 layers in the checkpoint, but 3 in the network");
    REQUIRE(complaint(bytes, free_net({7, 4, 2}))
            == "name: layer 1 is 4 x 3 in the checkpoint, but 4 x 7 in the network");
    REQUIRE(complaint(bytes, free_net({3, 5, 2}))
            == "name: layer 1 is 4 x 3 in the checkpoint, but 5 x 3 in the network");
    REQUIRE(complaint(bytes, free_net({3, 4, 10}))
            == "name: layer 2 is 2 x 4 in the checkpoint, but 10 x 4 in the network");
}

TEST_CASE("shapes that end too early are refused") {
    const std::string bytes = shapes_of(net);
    for (std::size_t size = 0; size < bytes.size(); ++size)
        REQUIRE(complaint(bytes.substr(0, size), net) == "name: the data end too early");
}
