#pragma once

/// Whether two networks of one shape hold the same weights and biases.
template <class Network, class Other>
bool same_parameters(const Network& net, const Other& other) {
    bool same = true;
    from_first_to_last(
        net, [&](auto l) { same = same && net.W(l) == other.W(l) && net.b(l) == other.b(l); });
    return same;
}
