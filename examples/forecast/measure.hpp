#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

/// Each layer's gradient at the start, as theory expects it and as random networks have it.
namespace forecast {

struct options {
    std::uint64_t seed = 1;
    std::size_t networks = 20;
    std::size_t deepest = 50;
    std::size_t widest = 512;
    std::filesystem::path output = "forecast_output";
};

/// The shapes that are measured, up to the deepest and the widest.
inline constexpr std::size_t depths[] = {5, 10, 20, 50};
inline constexpr std::size_t widths[] = {32, 128, 512};

/// ln(‖δ¹‖/‖δ^L‖) a layer of networks of one kind.
struct row {
    std::string activation;
    std::string weights;
    std::size_t depth;
    std::size_t width;
    double expected;  ///< the forecast for unlimited width; NaN if there is none
    double mean;      ///< over the networks
    double deviation; ///< of one network from the mean

    double difference() const { return mean - expected; }
};

/// Networks of all these shapes; `on_part` is told how much of all is done.
std::vector<row> measure(const options& chosen,
                         const std::function<void(std::size_t done, std::size_t all)>& on_part);

} // namespace forecast
