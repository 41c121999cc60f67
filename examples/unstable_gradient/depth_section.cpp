#include "../support/terminal.hpp"
#include "four_neurons.hpp"
#include "sections.hpp"

#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/theory/chain_product.hpp>
#include <gradus/theory/slope_bound.hpp>
#include <gradus/theory/underflow_depth.hpp>

#include <fmt/core.h>

#include <cstddef>
#include <limits>
#include <stdexcept>
#include <string>

namespace unstable_gradient {
namespace {

using gradus::interval;
using gradus::rational;

/// σ where rational numbers know it: σ(0) = ½ and σ′(0) = ¼. Anywhere else it does not compile.
struct sigmoid_at_zero {
    template <class T>
    constexpr T operator()(const T& z) const {
        return at_zero(z, T(1) / T(2));
    }
    template <class T>
    constexpr T derivative(const T& z) const {
        return at_zero(z, T(1) / T(4));
    }

  private:
    template <class T>
    static constexpr T at_zero(const T& z, const T& value) {
        if (!(z == T(0))) throw std::domain_error("a rational number knows the sigmoid only at 0");
        return value;
    }
};
static_assert(gradus::sigmoid(0.0) == 0.5 && gradus::sigmoid.derivative(0.0) == 0.25);
static_assert(gradus::slope_bound(gradus::sigmoid) == rational(1, 4));

/// The chain with every weight w and every bias −w/2: from x = ½ on, z_j = 0 and a_j = ½.
template <class T, class Activation>
constexpr auto centred(int weight, const Activation& activation) {
    const T w[4] = {T(weight), T(weight), T(weight), T(weight)};
    const T bias = T(weight) / T(-2);
    const T b[4] = {bias, bias, bias, bias};
    return gradus::chain_product(four_neurons(w, b, activation), T(1) / T(2), T(1));
}

// Exactly, by algebra …
constexpr auto vanishing = centred<rational>(1, sigmoid_at_zero{});
constexpr auto exploding = centred<rational>(100, sigmoid_at_zero{});
static_assert(vanishing.factor[0] == rational(1, 4) && vanishing.bias[0] == rational(1, 256));
static_assert(exploding.factor[0] == rational(25) && exploding.bias[0] == rational(15625, 4));
// … and the same by the true sigmoid, for intervals without any width and for doubles.
static_assert(centred<interval<double>>(100, gradus::sigmoid).bias[0] == interval<double>(3906.25));
static_assert(centred<double>(100, gradus::sigmoid).bias[0] == 3906.25);
static_assert(centred<double>(1, gradus::sigmoid).bias[0] == 0.00390625);

// How deep is too deep.
constexpr auto vanish64 = underflow_depth(rational(1, 4), gradus::binary64);
constexpr auto vanish32 = underflow_depth(rational(1, 4), gradus::binary32);
constexpr int explode64 = overflow_depth(rational(25), gradus::binary64);
constexpr int explode32 = overflow_depth(rational(25), gradus::binary32);
static_assert(vanish64 == gradus::underflow{512, 538} && vanish32 == gradus::underflow{64, 75});
static_assert(explode64 == 221 && explode32 == 28);

// The same depths by multiplication alone.
template <class Real>
constexpr int steps_until(Real factor, bool (*reached)(Real)) {
    int n = 0;
    for (Real power = 1; !reached(power); power *= factor) ++n;
    return n;
}
template <class Real>
constexpr bool subnormal(Real power) {
    return power < std::numeric_limits<Real>::min();
}
template <class Real>
constexpr bool zero(Real power) {
    return power == 0;
}
// One step from overflow: a constant expression may not go further.
template <class Real>
constexpr bool near_overflow(Real power) {
    return power > std::numeric_limits<Real>::max() / 25;
}
static_assert(steps_until(0.25, subnormal<double>) == vanish64.subnormal);
static_assert(steps_until(0.25, zero<double>) == vanish64.zero);
static_assert(steps_until(0.25F, subnormal<float>) == vanish32.subnormal);
static_assert(steps_until(0.25F, zero<float>) == vanish32.zero);
static_assert(steps_until(25.0, near_overflow<double>) + 1 == explode64);
static_assert(steps_until(25.0F, near_overflow<float>) + 1 == explode32);

std::string text(const rational& r) {
    if (r.denominator == 1) return fmt::format("{}", r.numerator);
    return fmt::format("{}/{}", r.numerator, r.denominator);
}

double size(const rational& r) {
    return static_cast<double>(r.numerator) / static_cast<double>(r.denominator);
}

} // namespace

void depth_section() {
    support::heading("2. Vanish, explode, underflow");
    fmt::print("The same chain with all weights and biases equal and every z_j = 0, where σ′ = ¼\n"
               "(exact, in rational numbers).\n\n"
               "     w = 1, b = −1/2                  w = 100, b = −50\n"
               " j   w_jσ′  ∂C/∂b_j                   w_jσ′  ∂C/∂b_j\n");
    for (std::size_t j = 0; j < 4; ++j) {
        const rational& small = vanishing.bias[j];
        const rational& large = exploding.bias[j];
        fmt::print(" {}   {:>5}  {:<7} {:<16}  {:>5}  {:<7} {}\n", j + 1, text(vanishing.factor[j]),
                   text(small), support::bar(size(small) / size(vanishing.bias[3]), 16),
                   text(exploding.factor[j]), text(large),
                   support::bar(size(large) / size(exploding.bias[0]), 24));
    }
    fmt::print(
        "\nHow many such layers a floating-point number survives, proved by the compiler:\n\n"
        "                                     double    float\n"
        " (1/4)ⁿ is no longer normal from n = {:6}   {:6}\n"
        " (1/4)ⁿ is rounded to 0 from n =     {:6}   {:6}\n"
        " 25ⁿ overflows to ∞ from n =         {:6}   {:6}\n",
        vanish64.subnormal, vanish32.subnormal, vanish64.zero, vanish32.zero, explode64, explode32);
}

} // namespace unstable_gradient
