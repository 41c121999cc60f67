#pragma once

#include <gradus/networks/propagation.hpp>
#include <gradus/training/files/byte_stream.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>

namespace gradus {

/// The size of a network's numbers, the number of its layers and each one's rows and columns.
template <class Network>
void write_shapes(byte_writer& write, const Network& net) {
    using T = typename Network::scalar;
    static_assert(std::same_as<T, float> || std::same_as<T, double>,
                  "a checkpoint holds networks of float or double");
    write(std::uint8_t{sizeof(T)});
    write(std::uint64_t{last_layer(net)});
    from_first_to_last(net, [&](auto l) {
        write(std::uint64_t{net.W(l).rows()});
        write(std::uint64_t{net.W(l).columns()});
    });
}

/// Reads what write_shapes wrote and compares it with a network.
/// Errors: data_error that says what differs, and in which layer.
template <class Network>
void check_shapes(byte_reader& read, const Network& net) {
    const auto type = [](std::size_t size) -> std::string {
        return size == 4 ? "float" : size == 8 ? "double" : "an unknown type";
    };
    const auto shape = [](std::uint64_t rows, std::uint64_t columns) {
        return std::to_string(rows) + " x " + std::to_string(columns);
    };
    const std::size_t size = read.next<std::uint8_t>();
    if (size != sizeof(typename Network::scalar))
        read.fail("the numbers are " + type(size) + " in the checkpoint, but "
                  + type(sizeof(typename Network::scalar)) + " in the network");
    const auto layers = read.next<std::uint64_t>();
    const std::size_t layers_here{last_layer(net)};
    if (layers != layers_here)
        read.fail("there are " + std::to_string(layers) + " layers in the checkpoint, but "
                  + std::to_string(layers_here) + " in the network");
    from_first_to_last(net, [&](auto l) {
        const auto& W = net.W(l);
        const auto rows = read.next<std::uint64_t>();
        const auto columns = read.next<std::uint64_t>();
        if (rows != W.rows() || columns != W.columns())
            read.fail("layer " + std::to_string(std::size_t{l}) + " is " + shape(rows, columns)
                      + " in the checkpoint, but " + shape(W.rows(), W.columns())
                      + " in the network");
    });
}

} // namespace gradus
