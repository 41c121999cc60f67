#pragma once

#include <gradus/training/data/labelled_samples.hpp>
#include <gradus/training/files/gzip_input.hpp> // zlib, or a sentence that it is missing

#include <cstddef>
#include <cstdint>
#include <string>

namespace gradus {

/// A number that almost certainly is another one if anything of the samples is another: with it a
/// program that resumes a training sees whether its data have changed. It is the CRC-32 of the
/// bytes that hold them on this machine, after what has the checksum `before`: checksum(test,
/// checksum(training)) is of both.
inline std::uint32_t checksum(const labelled_samples& samples, std::uint32_t before = 0) {
    uLong sum = before;
    const auto add = [&](const auto* first, std::size_t count) {
        // Of no address, zlib would begin anew.
        if (count > 0)
            sum = ::crc32_z(sum, reinterpret_cast<const Bytef*>(first), count * sizeof(*first));
    };
    add(&samples.features, 1);
    add(samples.values.data(), samples.values.size());
    add(samples.labels.data(), samples.labels.size());
    for (const std::string& name : samples.classes) add(name.data(), name.size());
    add(samples.targets.data(), samples.targets.size());
    return static_cast<std::uint32_t>(sum);
}

} // namespace gradus
