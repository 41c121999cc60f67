#pragma once

#include <gradus/training/files/byte_stream.hpp>
#include <gradus/training/files/checksum.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace gradus {

/// A checkpoint begins with these bytes, the version of its format and its number of bytes, and
/// ends with a checksum. The first byte is no text and the last a line's end: a transfer that takes
/// the file for text shows.
inline constexpr std::string_view checkpoint_magic = "\x89GRADUS\n";
/// The version of the format, which follows the magic bytes as a 32-bit integer.
inline constexpr std::uint32_t checkpoint_version = 1;
/// Bytes before the contents: magic, version, and the number of all bytes as a 64-bit integer.
inline constexpr std::size_t checkpoint_head = 8 + 4 + 8;

/// The contents with head and checksum: the bytes of a checkpoint.
inline std::string close_checkpoint(std::string_view contents) {
    byte_writer write;
    write(checkpoint_magic);
    write(checkpoint_version);
    write(std::uint64_t{checkpoint_head + contents.size() + sizeof(std::uint32_t)});
    write(contents);
    write(checksum(write.bytes()));
    return std::move(write).bytes();
}

/// The number of bytes that the head of a checkpoint says.
/// Errors: data_error for another kind of file and another version of the format.
inline std::uint64_t checkpoint_size(std::string_view bytes, const std::string& name) {
    byte_reader read(bytes, name);
    if (bytes.empty()) read.fail("the file is empty");
    if (!bytes.starts_with(checkpoint_magic)) read.fail("is no checkpoint of Gradus");
    read.text(checkpoint_magic.size());
    const auto version = read.next<std::uint32_t>();
    if (version != checkpoint_version)
        read.fail("is a checkpoint of version " + std::to_string(version)
                  + ", but this program reads version " + std::to_string(checkpoint_version));
    return read.next<std::uint64_t>();
}

/// The contents of a checkpoint, once head and checksum are right.
/// Errors: data_error; also for a file that is truncated, too long or damaged.
inline byte_reader open_checkpoint(std::string_view bytes, const std::string& name) {
    const std::uint64_t size = checkpoint_size(bytes, name);
    byte_reader read(bytes, name);
    if (size != bytes.size())
        read.fail("has " + std::to_string(bytes.size()) + " bytes, but its head says "
                  + std::to_string(size));
    const std::string_view head = read.text(checkpoint_head);
    if (read.left() < sizeof(std::uint32_t)) read.fail("ends before its checksum");
    const std::string_view contents = read.text(read.left() - sizeof(std::uint32_t));
    if (read.next<std::uint32_t>() != checksum(bytes.substr(0, head.size() + contents.size())))
        read.fail("the checksum is wrong: the file is damaged");
    return {contents, name};
}

} // namespace gradus
