#pragma once

#include "peer.hpp"

#include <gradus/networks/shapes.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <type_traits>
#include <vector>

/// The library's networks, gradients and samples as PyTorch gets them.

/// Parameters, or a gradient of their shape, of a network.
template <class Network, class Parameters>
peer::layers as_peer(const Network& net, const Parameters& parameters) {
    peer::layers layers;
    from_first_to_last(net, [&](auto l) {
        const auto& W = parameters[l - gradus::one].W;
        const auto& b = parameters[l - gradus::one].b;
        peer::layer layer{W.columns(),
                          W.rows(),
                          std::remove_cvref_t<decltype(net.activation(l))>::name,
                          {},
                          {b.data(), b.data() + b.size()},
                          {},
                          {},
                          {},
                          {},
                          false};
        for (std::size_t i = 0; i < W.rows(); ++i)
            for (std::size_t j = 0; j < W.columns(); ++j) layer.W.push_back(W(i, j));
        if constexpr (requires { parameters[l - gradus::one].gamma; }) {
            const auto& p = parameters[l - gradus::one];
            layer.gamma = p.gamma.components;
            layer.beta = p.beta.components;
            layer.running_mean = p.running_mean.components;
            layer.running_variance = p.running_variance.components;
            layer.is_residual =
                net.hidden_parts.is_residual && W.rows() == W.columns() && l < last_layer(net);
        }
        layers.push_back(layer);
    });
    return layers;
}

template <class Examples>
peer::samples as_peer(const Examples& examples) {
    peer::samples data;
    for (const auto& [x, y] : examples) {
        ++data.count;
        data.x.insert(data.x.end(), x.data(), x.data() + x.size());
        data.y.insert(data.y.end(), y.data(), y.data() + y.size());
    }
    return data;
}

/// max |x − y|/max(|x|, |y|) over all weights and biases; infinite if a shape differs, if all are
/// 0, or if one is no number.
inline double relative_difference(const peer::layers& first, const peer::layers& second) {
    double largest = 0;
    bool all_zero = true;
    bool fine = first.size() == second.size();
    const auto compare = [&](const std::vector<double>& x, const std::vector<double>& y) {
        fine = fine && x.size() == y.size();
        for (std::size_t k = 0; fine && k < x.size(); ++k) {
            if (x[k] == 0 && y[k] == 0) continue;
            all_zero = false;
            const double size = std::max(std::abs(x[k]), std::abs(y[k]));
            fine = std::isfinite(x[k]) && std::isfinite(y[k]);
            largest = std::max(largest, std::abs(x[k] - y[k]) / size);
        }
    };
    for (std::size_t l = 0; fine && l < first.size(); ++l) {
        compare(first[l].W, second[l].W);
        compare(first[l].b, second[l].b);
    }
    return fine && !all_zero ? largest : INFINITY;
}
