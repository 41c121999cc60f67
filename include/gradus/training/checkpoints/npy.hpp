#pragma once

#include <gradus/networks/matrix.hpp>
#include <gradus/networks/propagation.hpp>
#include <gradus/training/checkpoints/shapes.hpp>
#include <gradus/training/files/byte_stream.hpp>
#include <gradus/training/files/whole_file.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <type_traits>
#include <utility>

namespace gradus {

/// What a .npy file of format 1.0 begins with: the type of its numbers, such as "<f8", and a shape,
/// such as "30, 784". A matrix's columns are contiguous here: fortran_order.
/// Source: NumPy's documentation, numpy.lib.format.
inline void write_npy_head(byte_writer& write, const std::string& type, const std::string& shape) {
    std::string head = "{'descr': '";
    head += type;
    head += "', 'fortran_order': True, 'shape': (";
    head += shape;
    head += "), }";
    // With the 10 bytes before it and a line's end the head fills blocks of 64.
    head.append(63 - (10 + head.size()) % 64, ' ');
    head += '\n';
    write("\x93NUMPY\x01");
    write(std::uint8_t{0});
    write(static_cast<std::uint16_t>(head.size()));
    write(head);
}

/// True for what a .npy file holds here; a compile error if not.
template <class T>
inline constexpr bool is_npy_number = [] {
    static_assert(std::same_as<T, float> || std::same_as<T, double>,
                  ".npy files hold numbers of type float or double");
    return true;
}();

/// The bytes of a .npy file, which numpy.load reads as an array of this shape.
template <class T>
std::string npy_bytes(const T* numbers, std::size_t count, const std::string& shape) {
    static_assert(is_npy_number<T>);
    byte_writer write;
    write_npy_head(write, "<f" + std::to_string(sizeof(T)), shape);
    for (std::size_t k = 0; k < count; ++k) write(numbers[k]);
    return std::move(write).bytes();
}

template <Scalar T, std::size_t Rows, std::size_t Columns>
std::string npy_bytes(const matrix<T, Rows, Columns>& W) {
    return npy_bytes(W.data(), W.rows() * W.columns(),
                     std::to_string(W.rows()) + ", " + std::to_string(W.columns()));
}
template <Scalar T, std::size_t Size>
std::string npy_bytes(const vector<T, Size>& b) {
    return npy_bytes(b.data(), b.size(), std::to_string(b.size()) + ',');
}

/// Writes a matrix or a vector as a .npy file, whole or not at all. Errors: data_error.
template <class Array>
void write_npy(const std::filesystem::path& path, const Array& array) {
    write_whole_file(path, npy_bytes(array));
}

/// f(name, bytes) for each array of a network: W1.npy, b1.npy, W2.npy, …
template <class Network, class Function>
void for_each_npy(const Network& net, const Function& f) {
    static_assert(is_npy_number<typename Network::scalar>);
    from_first_to_last(net, [&](auto l) {
        const auto file = [&](const array_name& name, const auto& array) {
            f(name_in_files(name, l) + ".npy", npy_bytes(array));
        };
        std::remove_cvref_t<decltype(net.parameters[l - one])>::for_each_array(
            file, net.parameters[l - one]);
    });
}

/// Writes W1.npy, b1.npy, W2.npy, … into a folder that is there, each file whole or not at all.
/// Errors: data_error.
template <class Network>
void export_npy(const std::filesystem::path& folder, const Network& net) {
    for_each_npy(net, [&](const std::string& name, const std::string& bytes) {
        write_whole_file(folder / name, bytes);
    });
}

} // namespace gradus
