#pragma once

#include <gradus/numbers/elementary.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/theory/forecast/moments.hpp>

#include <initializer_list>

namespace gradus::mean_field {

/// |f(x + iy)| ≤ constant + linear·|x|
struct growth {
    double constant;
    double linear;
};

/// What is known of a φ that has no pole for |y| ≤ strip, and how large φ and φ′ are there.
struct analytic_bounds {
    double strip;
    growth value;
    growth slope;
    /// Where it is not 0, |φ(z)| ≤ factor·|z| in the strip, too: that tells small q apart from 0.
    double factor = 0;
    /// φ(−z) = −φ(z): half of the work is not done.
    bool is_odd = false;
    /// φ(z)² + φ(−z)² does not fall for z > 0, so that E φ² does not fall with q.
    bool square_grows = false;
};

/// A number that lies between two doubles, or beyond them by no more than 2⁻⁵² of itself.
struct between {
    double lower;
    double upper;
};

/// What lies no further from x than that.
constexpr between around(double x, double error) { return {x - error, x + error}; }

/// φ and φ′ at one place.
struct value_and_slope {
    between value;
    between slope;
};

/// φ and φ′ at z and at −z, for what is computed for one serves the other.
struct at_both_signs {
    value_and_slope of_z;
    value_and_slope of_minus_z;
};

/// φ and φ′ at z and at −z, of any activation: by intervals.
template <class Activation>
struct by_intervals {
    Activation f;

    constexpr at_both_signs operator()(double z) const { return {at(z), at(-z)}; }

  private:
    constexpr value_and_slope at(double z) const {
        const interval<double> value = f(interval<double>(z));
        const interval<double> slope = f.derivative(interval<double>(z));
        return {{value.lower(), value.upper()}, {slope.lower(), slope.upper()}};
    }
};

namespace detail {

/// A sum of products of numbers that are not below 0, as doubles round it.
struct positive_sum {
    double lower = 0;
    double upper = 0;

    constexpr void add(const between& weight, const between& number) {
        lower += weight.lower * number.lower;
        upper += weight.upper * number.upper;
    }
};

constexpr between positive_part(const between& x) {
    return {x.lower > 0 ? x.lower : 0, x.upper > 0 ? x.upper : 0};
}
constexpr between negative_part(const between& x) { return positive_part({-x.upper, -x.lower}); }
constexpr between square(const between& x) {
    const between p = positive_part(x);
    const between n = negative_part(x);
    const between size{p.lower > n.lower ? p.lower : n.lower,
                       p.upper > n.upper ? p.upper : n.upper};
    return {size.lower * size.lower, size.upper * size.upper};
}

/// eˣ and eʸ for x ≤ y, of which the second costs no exponential where e^(y−x) ≤ 1 + d + d² is
/// tight.
constexpr between exp_of_both(double x, double y) {
    constexpr double small = 0x1p-20;
    const double at_x = numbers::exp(x);
    const double d = y - x;
    return {at_x, d < small ? at_x * (1 + d + d * d) : numbers::exp(y)};
}

constexpr between product(const between& x, const between& y) {
    const double ends[] = {x.lower * y.lower, x.lower * y.upper, x.upper * y.lower,
                           x.upper * y.upper};
    between result{ends[0], ends[0]};
    for (const double end : ends) {
        if (end < result.lower) result.lower = end;
        if (end > result.upper) result.upper = end;
    }
    return result;
}

/// About h, but a number of 10 bits, so that multiples of it and their squares are exact.
constexpr double of_ten_bits(double h) {
    double unit = 1;
    while (unit * 1024 > h) unit /= 2;
    while (unit * 1024 <= h) unit *= 2;
    return unit * static_cast<int>(h / unit);
}

} // namespace detail

/// The moments of an analytic φ by the trapezoid rule, its errors bounded and added. With
/// F(z) = φ(z)ⁿ e^(−z²/2q)/√(2πq), |φ| ≤ c + d|x| in the strip, S = (c + d√q)ⁿ and n ≤ 2:
///     E φⁿ = ∫ F(z) dz ≈ h Σ F(kh),  |k| ≤ K.
/// — ∫ |F(x + iy)| dx ≤ S e^(s²/2q) for |y| ≤ s (Minkowski's inequality), so that the error of the
///   sum over all k is at most 2S e^(s²/2q)/(e^(2πs/h) − 1).
/// — With X = Kh/√q ≥ √2 what it leaves out is at most 2 ∫ S x² e^(−x²/2)/√(2π) dx from X on, as
///   the integrand falls there: less than 2S(X + 1/X) e^(−X²/2)/√(2π).
/// — All is computed in doubles. The products that are added are not below 0, so that rounding
///   changes each sum by less than 2K + 120 units of 2⁻⁵³ of itself: 86 for an exponent of at most
///   43 that is rounded twice, 2K for the sum, the rest for what is done once; twice that is
///   granted, and a hundredth of the other errors for their own.
/// Domain: q > 2⁻⁵⁰⁰. Nothing is known below, nor for a q without bounds, nor where more than 5000
/// points would be needed. Source: L. Trefethen and J. Weideman, The exponentially convergent
/// trapezoidal rule (2014), theorem 5.1; N. Higham, Accuracy and stability of numerical algorithms
/// (2002), section 3.
class trapezoid_rule {
  public:
    constexpr trapezoid_rule(const interval<double>& q, const analytic_bounds& bounds)
        : q_{q.lower(), q.upper()}, bounds_(bounds) {
        if (!certainly_greater(q, 0x1p-500) || !q.is_bounded()) return;
        root_ = {numbers::sqrt(q_.lower), numbers::sqrt(q_.upper)};
        // What is chosen here decides about the size of the error, not about its bound.
        constexpr double digits = 36; // e⁻³⁶ is 2·10⁻¹⁶
        constexpr double widest = 8.4;
        strip_ = bounds.strip < widest * root_.upper ? bounds.strip : widest * root_.upper;
        const double a = strip_ / root_.upper;
        const double h = two_pi * strip_ / (digits + a * a / 2);
        if (reach * root_.upper > most_points * h) return;
        h_ = detail::of_ten_bits(h);
        points_ = static_cast<int>(reach * root_.upper / h_) + 1;
    }

    /// f(z) gives φ and φ′ at z and at −z for a double z ≥ 0, as `by_intervals` does.
    template <class Function>
    constexpr moments of(const Function& f) const {
        if (points_ == 0) return moments::unknown();
        using namespace detail;
        positive_sum above, below, squares, slopes;
        const auto add = [&](const between& weight, const value_and_slope& at) {
            above.add(weight, positive_part(at.value));
            below.add(weight, negative_part(at.value));
            squares.add(weight, square(at.value));
            slopes.add(weight, square(at.slope));
        };
        for (int k = 0; k <= points_; ++k) {
            const double z = k * h_;
            between weight = weight_at(z);
            if (k > 0 && bounds_.is_odd) weight = {2 * weight.lower, 2 * weight.upper};
            const at_both_signs at = f(z);
            add(weight, at.of_z);
            if (k > 0 && !bounds_.is_odd) add(weight, at.of_minus_z);
        }
        const between own_step{step().upper, step().lower}; // each end of E φ² at an end of q
        const double error = error_of_one(reached() + 1 / reached());
        const double size = size_of_value();
        const double slope = bounds_.slope.constant + bounds_.slope.linear * root_.upper;
        return {
            bounds_.is_odd ? 0 : difference(step(), above, below, size * error),
            difference(bounds_.square_grows ? own_step : step(), squares, {}, size * size * error),
            difference(step(), slopes, {}, slope * slope * error)};
    }

    /// d/dq E φ(√q Z)² = E zφφ′/q with z = √q Z, for f as above. In the place of S stands, by
    /// Hölder's inequality with (E|Z|³)^(1/3) < κ = 1.17,
    ///     S₃ = (s + κ√q)(c + κd√q)(c′ + κd′√q),
    /// and beyond X ≥ √3 is at most 2 ∫ S₃ x³ e^(−x²/2)/√(2π) dx = 2S₃(X² + 2)e^(−X²/2)/√(2π).
    template <class Function>
    constexpr interval<double> growth_of_square(const Function& f) const {
        if (points_ == 0) return interval<double>::entire();
        using namespace detail;
        positive_sum above, below;
        for (int k = 1; k <= points_; ++k) {
            const double z = k * h_;
            const double more = bounds_.is_odd ? 2 * z : z;
            const between w = weight_at(z);
            const between weight{more * w.lower, more * w.upper};
            const at_both_signs at = f(z);
            const between there = product(at.of_z.value, at.of_z.slope);
            above.add(weight, positive_part(there));
            below.add(weight, negative_part(there));
            if (bounds_.is_odd) continue;
            const between opposite = product(at.of_minus_z.value, at.of_minus_z.slope);
            above.add(weight, negative_part(opposite));
            below.add(weight, positive_part(opposite));
        }
        constexpr double kappa = 1.17;
        const double root = kappa * root_.upper;
        const double size = (strip_ + root) * (bounds_.value.constant + bounds_.value.linear * root)
                            * (bounds_.slope.constant + bounds_.slope.linear * root);
        return difference(step(), above, below, size * error_of_one(reached() * reached() + 2))
               / interval<double>(q_.lower, q_.upper);
    }

    constexpr int points() const { return points_; }

  private:
    static constexpr double two_pi = 6.283185307179586;
    static constexpr double root_of_two_pi = 2.5066282746310002;
    static constexpr double reach = 8.5;
    static constexpr int most_points = 5000;

    /// e^(−z²/2q) for each end of q.
    constexpr between weight_at(double z) const {
        return detail::exp_of_both(z * z * (-0.5 / q_.lower), z * z * (-0.5 / q_.upper));
    }

    /// h/√(2πq), from its smallest to its largest.
    constexpr between step() const {
        return {h_ / (root_of_two_pi * root_.upper), h_ / (root_of_two_pi * root_.lower)};
    }

    /// step·(sum − less) with all that rounding can have done, and ± error.
    constexpr interval<double> difference(const between& step, const detail::positive_sum& sum,
                                          const detail::positive_sum& less, double error) const {
        constexpr double unit = 0x1p-53;
        constexpr double what_underflows = 0x1p-900;
        const double rounding = (4 * points_ + 240) * unit;
        const double around = error + what_underflows;
        return {step.lower * sum.lower * (1 - rounding) - step.upper * less.upper * (1 + rounding)
                    - around,
                step.upper * sum.upper * (1 + rounding) - step.lower * less.lower * (1 - rounding)
                    + around};
    }

    /// c + d√q, or what the factor says where that is less, as |x + iy| ≤ |x| + s.
    constexpr double size_of_value() const {
        const double size = bounds_.value.constant + bounds_.value.linear * root_.upper;
        const double by_factor = bounds_.factor * (strip_ + root_.upper);
        return by_factor > 0 && by_factor < size ? by_factor : size;
    }

    /// X
    constexpr double reached() const { return points_ * h_ / root_.upper; }

    /// A bound of both errors for S = 1, where `tail` times 2e^(−X²/2)/√(2π) is left out.
    constexpr double error_of_one(double tail) const {
        constexpr double for_rounding = 1.01;
        const double X = reached();
        const double between =
            numbers::exp(strip_ * strip_ / (2 * q_.lower)) / numbers::expm1(two_pi * strip_ / h_);
        const double beyond = tail * numbers::exp(-X * X / 2) / root_of_two_pi;
        return for_rounding * 2 * (between + beyond);
    }

    between q_;
    analytic_bounds bounds_;
    between root_{};
    double strip_{};
    double h_{};
    int points_ = 0;
};

} // namespace gradus::mean_field
