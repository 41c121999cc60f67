#pragma once

#include <gradus/activations/sigmoid.hpp>
#include <gradus/activations/tanh.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/proofs/box_around.hpp>

#include <cstddef>

/// The four samples of exclusive or, and a 2-2-1 network that learns them.
namespace xor_samples {

struct sample {
    gradus::vector<double, 2> x;
    gradus::vector<double, 1> y;
};
struct all_four {
    sample samples[4]{{{{0, 0}}, {{0}}}, {{{0, 1}}, {{1}}}, {{{1, 0}}, {{1}}}, {{{1, 1}}, {{0}}}};
    constexpr const sample* begin() const { return samples; }
    constexpr const sample* end() const { return samples + 4; }
};

/// With its nine parameters in the order W¹ (column after column), b¹, W², b².
template <std::size_t Count>
constexpr auto network_of(const double (&parameters)[Count]) {
    auto net = gradus::make_network<double>(gradus::dense<2, 2>(gradus::tanh),
                                            gradus::dense<2, 1>(gradus::sigmoid));
    std::size_t next = 0;
    for_each_named_number(
        net, [&](const gradus::array_name&, double& p) { p = parameters[next++]; }, net.parameters);
    return net;
}

} // namespace xor_samples
