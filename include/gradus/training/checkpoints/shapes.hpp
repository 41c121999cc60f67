#pragma once

#include <gradus/networks/arrays.hpp>
#include <gradus/networks/propagation.hpp>
#include <gradus/training/files/byte_stream.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>

namespace gradus {

/// An array's name in files: "W1", "gamma2"; of the second part of layer 3, "W3.2".
inline std::string name_in_files(const array_name& array, std::size_t l) {
    std::string name = array.name + std::to_string(l);
    for (const std::size_t part : array.inside)
        if (part != 0) name += '.' + std::to_string(part);
    return name;
}

namespace detail {

/// f(name, rows, columns) for the arrays of a network whose shape says something that those before
/// it do not: a bias has its weights' rows. The name is empty for a layer's own weights.
template <class Network, class Function>
void for_each_shape(const Network& net, const Function& f) {
    from_first_to_last(net, [&](auto l) {
        const auto shape = [&](const array_name& array, const auto& numbers) {
            if (array.is == array_name::role::biases) return;
            const bool is_own = array.is == array_name::role::weights && array.inside[0] == 0;
            f(std::size_t{l}, is_own ? "" : name_in_files(array, l), rows_of(numbers),
              columns_of(numbers));
        };
        std::remove_cvref_t<decltype(net.parameters[l - one])>::for_each_array(
            shape, net.parameters[l - one]);
    });
}

} // namespace detail

/// The size of a network's numbers, the number of its layers and each one's rows and columns.
template <class Network>
void write_shapes(byte_writer& write, const Network& net) {
    using T = typename Network::scalar;
    static_assert(std::same_as<T, float> || std::same_as<T, double>,
                  "a checkpoint holds networks of float or double");
    write(std::uint8_t{sizeof(T)});
    write(std::uint64_t{last_layer(net)});
    detail::for_each_shape(
        net, [&](std::size_t, const std::string& name, std::size_t rows, std::size_t columns) {
            if (!name.empty()) write.sized(name);
            write(std::uint64_t{rows});
            write(std::uint64_t{columns});
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
    detail::for_each_shape(net, [&](std::size_t l, const std::string& name, std::size_t rows_here,
                                    std::size_t columns_here) {
        const std::string what = name.empty() ? "layer " + std::to_string(l) : name;
        if (!name.empty() && read.sized() != name)
            read.fail("the checkpoint has no " + name + " where the network has one");
        const auto rows = read.next<std::uint64_t>();
        const auto columns = read.next<std::uint64_t>();
        if (rows != rows_here || columns != columns_here)
            read.fail(what + " is " + shape(rows, columns) + " in the checkpoint, but "
                      + shape(rows_here, columns_here) + " in the network");
    });
}

} // namespace gradus
