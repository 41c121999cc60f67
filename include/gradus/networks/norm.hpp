#pragma once

#include <gradus/networks/matrix.hpp>
#include <gradus/numbers/scalar.hpp>

#include <cstddef>

namespace gradus {

/// √Σ x² as length·unit, where unit is a power of two: it may be where the product overflows.
template <class Number>
struct scaled_length {
    Number length; ///< in units of `unit`
    Number unit;   ///< a power of two
};

/// Σ x² of numbers that come one by one, and its root. For float and double no square overflows
/// and none that matters underflows; any other scalar squares as it is.
template <Scalar T>
class sum_of_squares {
  public:
    /// Adds x².
    constexpr void add(const T& x) {
        using numbers::sqr;
        sum_ = sum_ + sqr(x);
    }
    /// √Σ x², also where it is larger than the largest number.
    constexpr scaled_length<T> scaled_root() const {
        using numbers::sqrt;
        return {sqrt(sum_), T(1)};
    }
    /// √Σ x²
    constexpr T root() const { return scaled_root().length; }

  private:
    T sum_ = T(0);
};

/// In double, in three sums: large and small numbers are squared in units of their own.
/// Source: J. Blue, A portable Fortran program to find the Euclidean norm of a vector (1978).
template <Scalar T>
    requires BinaryFloat<T>
class sum_of_squares<T> {
  public:
    constexpr void add(T number) {
        const double x = static_cast<double>(number);
        const double size = x < 0 ? -x : x;
        if (size > 0x1p500)
            large_ += (x / large_unit) * (x / large_unit);
        else if (size < 0x1p-500)
            small_ += (x / small_unit) * (x / small_unit);
        else // NaN too
            sum_ += x * x;
    }
    /// The same where x² is neither too large nor too small for double, as that of a float is.
    constexpr void add_ordinary(double x) { sum_ += x * x; }
    constexpr scaled_length<double> scaled_root() const {
        using numbers::sqrt;
        if (large_ != 0) return {sqrt(large_ + sum_ / large_unit / large_unit), large_unit};
        if (sum_ == 0) return {sqrt(small_), small_unit};
        return {sqrt(sum_ + small_ * small_unit * small_unit), 1};
    }
    constexpr T root() const {
        const auto [length, unit] = scaled_root();
        return static_cast<T>(length * unit);
    }

  private:
    static constexpr double large_unit = 0x1p600;
    static constexpr double small_unit = 0x1p-600;
    double large_ = 0;
    double sum_ = 0;
    double small_ = 0;
};

/// ‖v‖ = √(Σ vᵢ²), the Euclidean norm. It is infinite or NaN where a component is, and 0 for a
/// vector of zeros alone.
template <class T, std::size_t Size>
constexpr T norm(const vector<T, Size>& v) {
    sum_of_squares<T> squares;
    for (std::size_t i = 0; i < v.size(); ++i) squares.add(v[i]);
    return squares.root();
}

/// ‖v‖ in double, whatever the floats of v.
template <BinaryFloat T, std::size_t Size>
constexpr double norm_in_double(const vector<T, Size>& v) {
    sum_of_squares<double> squares;
    for (std::size_t i = 0; i < v.size(); ++i) squares.add(static_cast<double>(v[i]));
    return squares.root();
}

/// x ← x·c/‖x‖ if ‖x‖ > c, for the numbers to which for_each(f) applies f, each time the same. NaN
/// among them leaves all as they are; infinity becomes NaN.
template <Scalar T, class ForEach>
constexpr void shorten(double c, const ForEach& for_each) {
    sum_of_squares<T> squares;
    for_each([&](const T& x) { squares.add(x); });
    const auto norm = squares.scaled_root();
    const auto limit = static_cast<decltype(norm.length)>(c);
    if (!(limit / norm.unit < norm.length)) return;
    for_each([&](T& x) { x = static_cast<T>(x / norm.unit / norm.length * limit); });
}

} // namespace gradus
