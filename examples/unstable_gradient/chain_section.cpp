#include "../support/terminal.hpp"
#include "four_neurons.hpp"
#include "sections.hpp"

#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/elementary.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/theory/chain_product.hpp>
#include <gradus/theory/slope_bound.hpp>

#include <fmt/core.h>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <stdexcept>

namespace unstable_gradient {
namespace {

using gradus::dual;
using gradus::interval;
using gradus::numbers::abs;

// Weights of the usual size, about 1; sums of powers of two, which every scalar has exactly.
struct numbers {
    double w[4] = {0.75, -1.25, 0.5, 1.5};
    double b[4] = {0.25, 0.5, -0.25, 0.125};
    double x = 0.5;
    double dC_da4 = 1;
};

/// Eq. 122 for this chain over any scalar T. The first bias is apart, to differentiate by it.
template <class T>
constexpr auto gradient(const numbers& n, const T& b1) {
    const T w[4] = {T(n.w[0]), T(n.w[1]), T(n.w[2]), T(n.w[3])};
    const T b[4] = {b1, T(n.b[1]), T(n.b[2]), T(n.b[3])};
    return gradus::chain_product(four_neurons(w, b, gradus::sigmoid), T(n.x), T(n.dC_da4));
}

// The numbers of this section, computed by the compiler.
constexpr numbers given;
constexpr auto compiled = gradient<double>(given, given.b[0]);

// First witness, intervals: each number lies in an enclosure of the true one, and that is narrow.
constexpr bool enclosed(const interval<double> (&proved)[4], const double (&computed)[4]) {
    for (std::size_t j = 0; j < 4; ++j)
        if (!contains(proved[j], computed[j]) || width(proved[j]) > 1e-15) return false;
    return true;
}
constexpr auto proved = gradient<interval<double>>(given, given.b[0]);
static_assert(enclosed(proved.z, compiled.z));
static_assert(enclosed(proved.a, compiled.a));
static_assert(enclosed(proved.slope, compiled.slope));
static_assert(enclosed(proved.factor, compiled.factor));
static_assert(enclosed(proved.bias, compiled.bias));

// Second witness, dual numbers: ∂C/∂b₁ = ∂a₄/∂b₁ here, found without eq. 122.
constexpr auto differentiated = gradient(given, dual<interval<double>>::variable(given.b[0]));
static_assert(contains(differentiated.a[3].derivative, compiled.bias[0]));

// Third witness, algebra: σ′ ≤ ¼, so that no |w_j| < 4 has a factor of 1.
constexpr bool factors_bounded() {
    for (std::size_t j = 0; j < 4; ++j) {
        const double bound = gradus::product_bound(abs(given.w[j]), gradus::sigmoid, 1);
        if (abs(compiled.factor[j]) > bound || bound >= 1) return false;
    }
    return true;
}
static_assert(factors_bounded());

/// A copy that the compiler must not look through.
double at_run_time(double number) {
    volatile double opaque = number;
    return opaque;
}

bool same_bits(double left, double right) {
    return std::bit_cast<std::uint64_t>(left) == std::bit_cast<std::uint64_t>(right);
}

} // namespace

void chain_section() {
    support::heading("1. The chain");
    fmt::print("Four layers of one sigmoid neuron each: z_j = w_j a_(j−1) + b_j, a_j = σ(z_j);\n"
               "the input is x = a₀ = {}, and the cost has ∂C/∂a₄ = {}.\n\n"
               "    x ──▶ 1 ──▶ 2 ──▶ 3 ──▶ 4 ──▶ C\n\n",
               given.x, given.dC_da4);

    const double largest = abs(compiled.bias[3]);
    fmt::print(" j     w_j     b_j      z_j   σ′(z_j)  w_jσ′(z_j)    ∂C/∂b_j\n");
    for (std::size_t j = 0; j < 4; ++j)
        fmt::print(" {}  {:6.3f}  {:6.3f}  {:7.4f}  {:8.4f}  {:10.4f}  {:9.6f}  {}\n", j + 1,
                   given.w[j], given.b[j], compiled.z[j], compiled.slope[j], compiled.factor[j],
                   compiled.bias[j], support::bar(abs(compiled.bias[j]) / largest, 17));

    const auto& f = compiled.factor;
    fmt::print("\n ∂C/∂b₁ = σ′(z₁) · w₂σ′(z₂) · w₃σ′(z₃) · w₄σ′(z₄) · ∂C/∂a₄    (eq. 122)\n"
               "        = {:.4f} · ({:.4f}) · {:.4f} · {:.4f} · {} = {:.6f}\n",
               compiled.slope[0], f[1], f[2], f[3], given.dC_da4, compiled.bias[0]);

    numbers read;
    for (double& w : read.w) w = at_run_time(w);
    for (double& b : read.b) b = at_run_time(b);
    const auto run = gradient<double>(read, read.b[0]);
    fmt::print("\nThe compiler found these numbers and proved them; the running program agrees:\n\n"
               " j  ∂C/∂b_j by the compiler   at run time\n");
    for (std::size_t j = 0; j < 4; ++j) {
        if (!same_bits(compiled.bias[j], run.bias[j]))
            throw std::logic_error("the compiler and the running program disagree on the chain");
        fmt::print(" {}  {:<24a}  {:<24a}  the same bits\n", j + 1, compiled.bias[j], run.bias[j]);
    }
}

} // namespace unstable_gradient
