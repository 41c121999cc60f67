#pragma once

#include <gradus/activations/activation.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/numbers/interval.hpp>

#include <cstddef>

/// A network 2-3-3-3-1 with weights from −1 to 1 that are no pattern, and what it is asked about.
namespace four_layers {

template <class Activation>
constexpr auto network_of(Activation activation) {
    using gradus::dense;
    auto net = gradus::make_network<double>(dense<2, 3>(activation), dense<3, 3>(activation),
                                            dense<3, 3>(activation), dense<3, 1>(activation));
    int step = 0;
    from_first_to_last(net, [&](auto l) {
        for (double* numbers : {net.W(l).data(), net.b(l).data()}) {
            const std::size_t count =
                numbers == net.b(l).data() ? net.b(l).size() : net.W(l).rows() * net.W(l).columns();
            for (std::size_t k = 0; k < count; ++k)
                numbers[k] = ((step = (step * 37 + 11) % 64) - 31.5) / 32;
        }
    });
    return net;
}

/// All inputs between 0 and 1.
inline constexpr gradus::vector<gradus::interval<double>, 2> square{{{0, 1}, {0, 1}}};
inline constexpr gradus::vector<double, 1> target{{1}};

} // namespace four_layers
