#pragma once

#include <gradus/networks/proofs/box_around.hpp>
#include <gradus/numbers/interval.hpp>

#include <cstddef>
#include <random>

/// Points of boxes that try to leave an enclosure: every other number is an end of its interval.
class points_of_a_box {
  public:
    explicit points_of_a_box(unsigned seed) : random_(seed) {}

    gradus::interval<double> operator()(const gradus::interval<double>& box) {
        const auto choice = random_() % 4;
        if (choice == 0) return gradus::interval<double>(box.lower());
        if (choice == 1) return gradus::interval<double>(box.upper());
        const double x = std::uniform_real_distribution<double>(box.lower(), box.upper())(random_);
        return gradus::interval<double>(x < box.upper() ? x : box.upper());
    }
    /// A point of a box of inputs, or a network of a box of networks, as intervals without width.
    template <class Inputs>
    Inputs input_in(const Inputs& box) {
        return gradus::converted<gradus::interval<double>>(
            box, [&](const gradus::interval<double>& x) { return (*this)(x); });
    }
    template <class Network>
    Network network_in(const Network& box) {
        return gradus::converted<gradus::interval<double>>(
            box, [&](const gradus::array_name&, const gradus::interval<double>& p) {
                return (*this)(p);
            });
    }

  private:
    std::mt19937_64 random_;
};
