#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/checkpoints/npy.hpp>

#include <filesystem>
#include <string>

using namespace gradus;

namespace {

std::string bytes_of(auto... numbers) {
    byte_writer write;
    (write(numbers), ...);
    return write.bytes();
}

} // namespace

TEST_CASE("a matrix is a head of 128 bytes and its columns") {
    const matrix<double, 2, 3> W({{1, 2, 3}, {4, 5, 6}});
    std::string head = "{'descr': '<f8', 'fortran_order': True, 'shape': (2, 3), }";
    head.resize(117, ' ');
    byte_writer write;
    write("\x93NUMPY\x01");
    write(std::uint8_t{0});
    write(std::uint16_t{118});
    write(head);
    write("\n");
    for (const double number : {1, 4, 2, 5, 3, 6}) write(number);
    REQUIRE(npy_bytes(W) == write.bytes());
    matrix<double, dynamic, dynamic> same(2, 3);
    same.elements = {1, 4, 2, 5, 3, 6};
    REQUIRE(npy_bytes(same) == npy_bytes(W));
}

TEST_CASE("a vector has one size, and floats are marked as such") {
    const std::string bytes = npy_bytes(vector<float, 2>{{0.5f, -2}});
    REQUIRE(bytes.substr(10).starts_with(
        "{'descr': '<f4', 'fortran_order': True, 'shape': (2,), }   "));
    REQUIRE(bytes.substr(bytes.size() - 8) == bytes_of(0.5f, -2.0f));
}

TEST_CASE("the head fills blocks of 64 bytes, however long the shape") {
    const double number = 1;
    for (std::size_t size = 1; size < 140; ++size) {
        const std::string bytes = npy_bytes(&number, 1, std::string(size, '8'));
        const auto head = static_cast<std::size_t>(static_cast<unsigned char>(bytes[8]));
        INFO(size);
        REQUIRE((10 + head) % 64 == 0);
        REQUIRE(bytes.size() == 10 + head + 8);
        REQUIRE(bytes[10 + head - 1] == '\n');
        const std::string text = bytes.substr(10, head - 1);
        REQUIRE(text.find_last_not_of(' ') + 64 >= text.size());
        REQUIRE(text[text.find_last_not_of(' ')] == '}');
    }
}

TEST_CASE("one matrix or vector is written as a file, whole or not at all") {
    const temporary_folder folder;
    const auto path = folder.path / "array.npy";
    const matrix<double, 2, 3> W({{1, 2, 3}, {4, 5, 6}});
    write_npy(path, W);
    REQUIRE(read_whole(path) == npy_bytes(W));
    const vector<float, 2> b{{0.5f, -2}};
    write_npy(path, b); // in the place of the other
    REQUIRE(read_whole(path) == npy_bytes(b));
    REQUIRE(message_of<data_error>([&] { write_npy(folder.path / "none" / "x", b); })
            == (folder.path / "none" / "x").string()
                   + ": cannot be written: No such file or directory");
    REQUIRE(message_of<data_error>([&] {
                write_npy(folder.path, b);
            }).starts_with(folder.path.string() + ": "));
    REQUIRE(read_whole(path) == npy_bytes(b));
}

TEST_CASE("a network is exported as two files a layer") {
    const temporary_folder folder;
    auto net = make_network<float>(dense<3, 4>(sigmoid), dense<4, 2>(sigmoid));
    net.W(one)(1, 2) = 7;
    net.b(layer_c<2>)[1] = 8;
    export_npy(folder.path, net);
    REQUIRE(read_whole(folder.path / "W1.npy") == npy_bytes(net.W(one)));
    REQUIRE(read_whole(folder.path / "b1.npy") == npy_bytes(net.b(one)));
    REQUIRE(read_whole(folder.path / "W2.npy") == npy_bytes(net.W(layer_c<2>)));
    REQUIRE(read_whole(folder.path / "b2.npy") == npy_bytes(net.b(layer_c<2>)));
    REQUIRE(message_of<data_error>([&] { export_npy(folder.path / "none", net); })
            == (folder.path / "none" / "W1.npy").string()
                   + ": cannot be written: No such file or directory");
}
