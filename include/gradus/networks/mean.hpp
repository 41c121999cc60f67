#pragma once

#include <gradus/numbers/scalar.hpp>

#include <cstddef>
#include <type_traits>

namespace gradus {

/// What numbers of many samples are added up in: double for float, which forgets small terms beside
/// a large sum after some 10⁵ samples.
template <Scalar T>
using sum_type = std::conditional_t<BinaryFloat<T>, double, T>;

/// The mean of numbers that come one by one; 0 if there are none.
template <Scalar T>
class running_mean {
  public:
    /// Takes one more number.
    constexpr void add(const T& x) {
        sum_ = sum_ + static_cast<sum_type<T>>(x);
        ++count_;
    }
    /// The mean of those that were added, 0 if none was.
    constexpr T value() const {
        return count_ == 0 ? T(0) : static_cast<T>(sum_ / static_cast<sum_type<T>>(count_));
    }

  private:
    sum_type<T> sum_ = sum_type<T>(0);
    std::conditional_t<BinaryFloat<T>, std::size_t, int> count_ = 0; // a Scalar takes an int
};

} // namespace gradus
