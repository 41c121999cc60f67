#pragma once

#include <gradus/networks/matrix.hpp>
#include <gradus/networks/propagation.hpp>
#include <gradus/training/checkpoints/checkpoint.hpp>
#include <gradus/training/files/byte_stream.hpp>
#include <gradus/training/files/data_file.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace gradus {

namespace detail {

/// What the head of a .npy file says, as it is written there but for spaces.
struct npy_head {
    std::string type;
    std::string shape;
    bool columns_first = false;
};

/// The text after 'key': up to a character that ends it.
inline std::string npy_value(const byte_reader& read, std::string_view head, std::string_view key,
                             std::string_view begin, char end) {
    const auto missing = [&] { read.fail("the head has no " + std::string(key)); };
    std::size_t at = head.find("'" + std::string(key) + "':");
    if (at == std::string_view::npos) missing();
    at = head.find_first_not_of(' ', at + key.size() + 3);
    if (at == std::string_view::npos || !head.substr(at).starts_with(begin)) missing();
    at += begin.size();
    const std::size_t last = head.find(end, at);
    if (last == std::string_view::npos) missing();
    std::string value;
    for (const char c : head.substr(at, last - at))
        if (c != ' ') value += c;
    return value;
}

inline npy_head read_npy_head(byte_reader& read) {
    if (read.left() < 8 || read.text(6) != "\x93NUMPY") read.fail("is no .npy file");
    const auto version = read.next<std::uint8_t>();
    read.next<std::uint8_t>();
    if (version < 1 || version > 3)
        read.fail("has version " + std::to_string(version) + " of .npy, which is not known here");
    const std::uint64_t size =
        version == 1 ? read.next<std::uint16_t>() : read.next<std::uint32_t>();
    const std::string_view head = read.text(size);
    const std::string order = npy_value(read, head, "fortran_order", "", ',');
    if (order != "True" && order != "False") read.fail("the head has no fortran_order");
    return {npy_value(read, head, "descr", "'", '\''), npy_value(read, head, "shape", "(", ')'),
            order == "True"};
}

/// Everything is checked before f(row, column) is asked where the next number goes.
template <class T, class Place>
void read_npy_numbers(byte_reader read, std::size_t rows, std::size_t columns,
                      const std::string& shape, const Place& place) {
    static_assert(std::same_as<T, float> || std::same_as<T, double>,
                  ".npy files are read into numbers of type float or double");
    const npy_head head = read_npy_head(read);
    const std::string type = "<f" + std::to_string(sizeof(T));
    if (head.type != type)
        read.fail("the numbers are of type " + printable(head.type) + ", but " + type
                  + " is needed");
    if (head.shape != shape)
        read.fail("the shape is (" + printable(head.shape) + "), but (" + shape + ") is needed");
    if (read.left() != rows * columns * sizeof(T))
        read.fail("there are " + std::to_string(read.left()) + " bytes of numbers, but "
                  + std::to_string(rows * columns * sizeof(T)) + " are needed");
    const std::size_t inner = head.columns_first ? rows : columns;
    for (std::size_t k = 0; k < rows * columns; ++k)
        read(head.columns_first ? place(k % inner, k / inner) : place(k / inner, k % inner));
}

} // namespace detail

/// Reads a .npy file, as numpy.save or write_npy writes it, into a matrix or a vector of its shape
/// and type: '<f8' into double, '<f4' into float; rows or columns first. Nothing is changed unless
/// all of it fits.
/// Errors: data_error, one line that names the file and what is wrong.
/// Source: NumPy's documentation, numpy.lib.format.
template <Scalar T, std::size_t Rows, std::size_t Columns>
void read_npy(const std::filesystem::path& path, matrix<T, Rows, Columns>& W) {
    const std::string bytes = read_file(path);
    detail::read_npy_numbers<T>({bytes, path.string()}, W.rows(), W.columns(),
                                std::to_string(W.rows()) + ',' + std::to_string(W.columns()),
                                [&](std::size_t i, std::size_t j) -> T& { return W(i, j); });
}
template <Scalar T, std::size_t Size>
void read_npy(const std::filesystem::path& path, vector<T, Size>& b) {
    const std::string bytes = read_file(path);
    detail::read_npy_numbers<T>({bytes, path.string()}, b.size(), 1, std::to_string(b.size()) + ',',
                                [&](std::size_t i, std::size_t) -> T& { return b[i]; });
}

/// Reads W1.npy, b1.npy, W2.npy, … from a folder, as export_npy writes them, into a network of
/// these shapes. The network is changed only if every file fits. Errors: data_error.
template <class Network>
void import_npy(const std::filesystem::path& folder, Network& net) {
    Network read = net;
    from_first_to_last(net, [&](auto l) {
        const auto file = [&](const array_name& name, auto& array) {
            read_npy(folder / (name_in_files(name, l) + ".npy"), array);
        };
        std::remove_reference_t<decltype(read.parameters[l - one])>::for_each_array(
            file, read.parameters[l - one]);
    });
    net = std::move(read);
}

} // namespace gradus
