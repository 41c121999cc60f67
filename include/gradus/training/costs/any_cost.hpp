#pragma once

#include <gradus/activations/any_activation.hpp>
#include <gradus/activations/sigmoid.hpp>
#include <gradus/activations/softmax.hpp>
#include <gradus/networks/operations.hpp>
#include <gradus/numbers/scalar.hpp>
#include <gradus/training/check_setting.hpp>
#include <gradus/training/costs/cost_functions.hpp>

#include <cstddef>

namespace gradus {

/// The cost that goes with an any_output, chosen while the program runs: cross-entropy, for sigmoid
/// and softmax, or the quadratic cost, for all but softmax. Its numbers are those of the chosen
/// one. Errors: std::invalid_argument for an output that it does not fit.
struct any_cost {
    bool is_cross_entropy = true; ///< or the quadratic one

    constexpr const char* name() const {
        return is_cross_entropy ? cross_entropy.name : quadratic.name;
    }
    /// Does it go with outputs of this activation?
    constexpr bool fits(const any_output& f) const {
        if (!f.of_each) return is_cross_entropy;
        return !is_cross_entropy || f.of_each->is_sigmoid();
    }

    template <AnalyticScalar T, std::size_t Size, class Target>
    constexpr T operator()(const any_output& f, const vector<T, Size>& z, const vector<T, Size>& a,
                           const Target& y) const {
        check(f);
        if (!is_cross_entropy) return sample_cost(quadratic, *f.of_each, z, a, y);
        if (f.of_each) return sample_cost(cross_entropy, sigmoid, z, a, y);
        return sample_cost(cross_entropy, softmax, z, a, y);
    }
    template <AnalyticScalar T>
    constexpr T delta(const any_output& f, const T& z, const T& a, const T& y) const {
        check(f);
        return is_cross_entropy ? a - y : quadratic.delta(*f.of_each, z, a, y);
    }

  private:
    constexpr void check(const any_output& f) const {
        check_setting(fits(f),
                      "cross-entropy is for sigmoid and softmax outputs, and the quadratic "
                      "cost for all but softmax");
    }
};

} // namespace gradus
