#include "catch.hpp"

#include <gradus/training/data/checksum_of_samples.hpp>
#include <gradus/training/files/checksum.hpp>

#include <cstddef>
#include <string>

using gradus::checksum;
using gradus::labelled_samples;

namespace {

labelled_samples some() { return {2, {1, 2, 3, 4}, {0, 1}, {"cat", "dog"}, {}}; }

template <class Change>
bool is_another(const Change& change) {
    labelled_samples samples = some();
    change(samples);
    return checksum(samples) != checksum(some());
}

} // namespace

TEST_CASE("the checksum of samples is another one if anything of them is another") {
    REQUIRE(checksum(some()) == checksum(some()));
    REQUIRE(is_another([](auto& samples) { samples.features = 1; }));
    REQUIRE(is_another([](auto& samples) { samples.values[3] = 4.5; }));
    REQUIRE(is_another([](auto& samples) { samples.labels[0] = 1; }));
    REQUIRE(is_another([](auto& samples) { samples.classes[1] = "dig"; }));
    REQUIRE(is_another([](auto& samples) { samples.targets = {1, 2}; }));
}

TEST_CASE("it is the CRC-32 of their bytes, after that of other samples") {
    const auto bytes_of = [](const labelled_samples& samples) {
        std::string bytes(reinterpret_cast<const char*>(&samples.features), sizeof(std::size_t));
        bytes.append(reinterpret_cast<const char*>(samples.values.data()), 4 * sizeof(double));
        bytes.append(reinterpret_cast<const char*>(samples.labels.data()), 2 * sizeof(std::size_t));
        return bytes + "catdog";
    };
    labelled_samples other = some();
    other.values[0] = -7;
    REQUIRE(checksum(some()) == checksum(bytes_of(some())));
    REQUIRE(checksum(some(), checksum(other)) == checksum(bytes_of(other) + bytes_of(some())));
}
