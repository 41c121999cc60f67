#pragma once

#include <gradus/activations/identity.hpp>
#include <gradus/networks/network.hpp>

/// A network of one weight w and one bias b, on which an optimiser's steps are known in closed
/// form.
inline constexpr auto one_weight(double w) {
    auto net = gradus::make_network<double>(gradus::dense<1, 1>(gradus::identity));
    net.W(gradus::one)(0, 0) = w;
    return net;
}
using one_weight_network = decltype(one_weight(0));

constexpr double weight(const one_weight_network& net) { return net.W(gradus::one)(0, 0); }
constexpr double bias(const one_weight_network& net) { return net.b(gradus::one)[0]; }

/// The gradient (g_w, g_b), times m: a mini-batch's sum.
constexpr auto gradient_of(double g_w, double g_b, double m = 1) {
    one_weight_network::parameters_type gradient{};
    gradient[gradus::zero].W(0, 0) = m * g_w;
    gradient[gradus::zero].b[0] = m * g_b;
    return gradient;
}
