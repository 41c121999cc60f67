#pragma once

#include <gradus/networks/proofs/cost_surface.hpp>
#include <gradus/networks/spectrum.hpp>
#include <gradus/numbers/integer.hpp>
#include <gradus/theory/proof/certificate.hpp>

#include <cstddef>
#include <limits>
#include <type_traits>
#include <vector>

namespace gradus {

namespace detail {

/// φ(t) = C(p − t g) for t ≥ 0, with g = ∇C(p): the cost along a step of gradient descent.
template <class Surface, class Boxes>
struct along_a_step {
    const Surface& surface;
    const Boxes& start;
    std::vector<interval<double>> g;

    constexpr along_a_step(const Surface& cost, const Boxes& net)
        : surface(cost), start(net), g(numbers_of(net, surface.gradient(net))) {}

    /// ‖g‖²
    constexpr interval<double> squared_gradient() const {
        interval<double> sum = 0;
        for (const interval<double>& x : g) sum = sum + sqr(x);
        return sum;
    }
    /// φ over a range of t.
    constexpr interval<double> value(const interval<double>& t) const {
        return surface(moved<interval<double>>(t));
    }
    /// φ′ = −gᵀ∇C(p − t g) at a number t of double, or over a range; of a dual number φ″, too.
    template <class T>
    constexpr T slope(const T& t) const {
        const auto net = moved<T>(t);
        T sum(0);
        std::size_t next = 0;
        for (const T& h : numbers_of(net, surface.gradient(net))) sum = sum - T(g[next++]) * h;
        return sum;
    }

  private:
    template <class T>
    constexpr auto moved(const T& t) const {
        std::size_t next = 0;
        return converted<T>(start, [&](const array_name&, const interval<double>& p) {
            return T(p) - t * T(g[next++]);
        });
    }
};
template <class Surface, class Boxes>
along_a_step(const Surface&, const Boxes&) -> along_a_step<Surface, Boxes>;

} // namespace detail

namespace shown {

/// The certificate of `prove_descent` as an error prints it: over the steps `Range` the cost falls
/// by `Values`, against `Bound`. It does not compile unless it is proved.
template <outcome How, class Range, class Values, class Bound>
struct proof_of_descent {
    static_assert(How != outcome::refuted,
                  "gradus: this statement is false: a step of the length shown::range takes "
                  "shown::values from the cost, which is less than shown::bound");
    static_assert(How != outcome::domain_lost,
                  "gradus: this statement is about a cost or a gradient that may be undefined");
    static_assert(How != outcome::empty_range,
                  "gradus: this statement is vacuous: a learning rate and a share are above 0");
    static_assert(How != outcome::too_close,
                  "gradus: this statement is undecided: steps as long as shown::range are proved "
                  "to take shown::values from the cost, which may be less than shown::bound; a "
                  "smaller learning rate or more pieces may decide it");
    static constexpr bool holds = How == outcome::proved;
};

template <certificate Made>
struct certificate_about<subject::descent, Made>
    : proof_of_descent<Made.how, range_of<Made>, values_of<Made>, bound_of<Made>> {};

} // namespace shown

/// C(p) − C(p − t g) ≥ share·t‖g‖², g = ∇C(p), for every t in (0, η]: a step of gradient descent at
/// any learning rate up to η lowers the cost, and by so much. In exact arithmetic: what rounding
/// adds to a step is no part of it. On each of so many pieces from a to b of [0, η]
///     φ(t) ≤ φ(a) + φ′(a)(t − a) + ½M(t − a)², where M ≥ φ″ on the whole piece.
/// Of the certificate, `range` is [0, η], `bound` what the step of η has to take from the cost,
/// share·η‖g‖², and `values` encloses what it does take. More pieces reach further, and cost more.
/// Refuted if that is certainly less. Domain: η > 0, 0 < share ≤ 1, g ≠ 0; else vacuous.
template <class Surface, class Network>
constexpr certificate prove_descent(const Surface& surface, const Network& net, double eta,
                                    double share, numbers::integer<int> pieces = 1) {
    certificate result{outcome::empty_range, 0, interval<double>(eta), 0, interval<double>(share),
                       subject::descent};
    if (!(eta > 0) || !(share > 0) || !(share <= 1) || pieces.value < 1) return result;
    const auto start = as_boxes(net);
    const detail::along_a_step phi(surface, start);
    const interval<double> square = phi.squared_gradient();
    result.range = interval<double>(0, eta);
    result.bound = interval<double>(share) * interval<double>(eta) * square;
    if (!certifies(square)) {
        result.how = outcome::domain_lost;
        return result;
    }
    if (!certainly_greater(square, 0)) return result;

    const interval<double> rate = interval<double>(share) * square;
    interval<double> reached = 0; // φ(a) − φ(0)
    interval<double> slope = -square;
    bool proved = true;
    for (int k = 0; k < pieces.value && proved; ++k) {
        ++result.boxes;
        const double a = eta / pieces.value * k;
        const double b = k + 1 == pieces.value ? eta : eta / pieces.value * (k + 1);
        const interval<double> length = interval<double>(b) - interval<double>(a);
        if (k > 0) slope = phi.slope(interval<double>(a));
        const interval<double> bend =
            phi.slope(dual<interval<double>>::variable(interval<double>(a, b))).derivative;
        if (!certifies(slope) || !certifies(bend)) {
            result.how = outcome::domain_lost;
            return result;
        }
        // Where M ≥ 0 what is to be shown is convex in t, so that the two ends decide.
        const interval<double> M(bend.upper() > 0 ? bend.upper() : 0);
        const interval<double> half_square = sqr(length) / interval<double>(2);
        const interval<double> so_far = reached + slope * length;
        proved = certainly_less_equal(so_far + M * half_square + rate * interval<double>(b), 0);
        reached = so_far + bend * half_square;
    }
    result.values = proved ? -reached : phi.value(0) - phi.value(eta);
    result.how = proved                                        ? outcome::proved
                 : certainly_less(result.values, result.bound) ? outcome::refuted
                                                               : outcome::too_close;
    return result;
}

/// The largest learning rate, to a hundredth, of which prove_descent is proved; 0 if there is none.
template <class Surface, class Network>
constexpr double largest_certain_step(const Surface& surface, const Network& net, double share,
                                      int pieces = 1) {
    const auto holds = [&](double eta) {
        return prove_descent(surface, net, eta, share, pieces).how == outcome::proved;
    };
    double below = 1;
    while (!holds(below)) {
        below /= 2;
        if (below < 0x1p-60) return 0;
    }
    double above = 2 * below;
    while (above < 0x1p60 && holds(above)) {
        below = above;
        above *= 2;
    }
    while (above > below * 1.01) {
        const double middle = below + (above - below) / 2;
        (holds(middle) ? below : above) = middle;
    }
    return below;
}

/// λ_max of ∂²C/∂p² at a network, in double, to some rounding errors: gradient descent is stable
/// along every direction up to η = 2/λ_max, if the cost is a quadratic.
template <class Surface, class Network>
constexpr double largest_curvature(const Surface& surface, const Network& net) {
    const std::size_t n = count_parameters(net);
    struct square {
        std::size_t n;
        std::vector<double> elements;
        double shift = 0;
        constexpr std::size_t rows() const { return n; }
        constexpr std::size_t columns() const { return n; }
        constexpr double operator()(std::size_t i, std::size_t j) const {
            return elements[i * n + j] + (i == j ? shift : 0);
        }
    } H{n, std::vector<double>(n * n, 0.0)};
    for (std::size_t k = 0; k < n; ++k) {
        const auto column = numbers_of(net, curvature_column(surface, net, k));
        for (std::size_t i = 0; i < n; ++i) H.elements[i * n + k] = column[i];
    }
    // All eigenvalues of H + ‖H‖I are at least 0, so that the largest is its norm.
    H.shift = spectral_norm(H);
    return spectral_norm(H) - H.shift;
}

} // namespace gradus
