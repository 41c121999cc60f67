#include "../support/terminal.hpp"
#include "sections.hpp"

#include <gradus/activations/sigmoid.hpp>
#include <gradus/numbers/elementary.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/theory/interval_width.hpp>
#include <gradus/theory/slope_bound.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>

namespace unstable_gradient {
namespace {

using gradus::interval;
using gradus::interval_width;
using gradus::rational;
using gradus::numbers::exp;
using gradus::numbers::log;

// ¼ − σ(1 − σ) = (σ − ½)²: two polynomials of degree 2 that agree at three points are the same.
constexpr bool agree_at(const rational& s) {
    const rational half(1, 2);
    return gradus::slope_bound(gradus::sigmoid) - s * (1 - s) == (s - half) * (s - half);
}
static_assert(agree_at(0) && agree_at(1) && agree_at(2));

// Where eq. 123 is greatest. With |w| = 4cosh²(z/2) it reads z/(2cosh²(z/2)), and its slope is 0
// just where z·tanh(z/2) = 1. The left side grows with z > 0, so there is one such z.
template <class T>
constexpr T excess(const T& z) {
    using gradus::numbers::tanh;
    return z * tanh(z / T(2)) - T(1);
}
constexpr double bisect(double low, double high) {
    for (int i = 0; i < 50; ++i) {
        const double middle = (low + high) / 2;
        (excess(middle) < 0 ? low : high) = middle;
    }
    return low;
}
constexpr double near_z = bisect(1, 2);
constexpr interval<double> z(near_z - 0x1p-49, near_z + 0x1p-49);
static_assert(certainly_less(excess(interval<double>(z.lower())), 0));
static_assert(certainly_greater(excess(interval<double>(z.upper())), 0));

// From tanh²(z/2) = 1/z² follow the weight and the width; both are proved enclosures.
constexpr interval<double> best_w = 4 * z * z / (z * z - 1);
constexpr interval<double> best_width = (z * z - 1) / (2 * z);
static_assert(contains(interval_width(best_w), midpoint(best_width)));
// So the digits that are printed are right.
static_assert(certainly_in(best_w, interval<double>(6.894151032265, 6.894151032275)));
static_assert(certainly_in(best_width, interval<double>(0.4477432046935, 0.4477432046945)));

// The curve, w from 4 to 100 on a logarithmic axis, so that the steep beginning is seen too.
constexpr std::size_t columns = 70;
constexpr std::size_t rows = 9;
constexpr double top = 0.45;

double w_at(std::size_t column) {
    return 4 * exp(log(25.0) * static_cast<double>(column) / (columns - 1));
}
std::size_t column_of(double w) {
    return static_cast<std::size_t>(std::lround((columns - 1) * log(w / 4) / log(25.0)));
}

std::string curve_row(std::size_t row) {
    static constexpr const char* part[] = {" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    std::string text;
    for (std::size_t column = 0; column < columns; ++column) {
        const double height = rows / top * interval_width(w_at(column)) - static_cast<double>(row);
        text += part[std::lround(8 * std::clamp(height, 0.0, 1.0))];
    }
    return text;
}

void put(std::string& line, std::size_t column, const std::string& text) {
    line.replace(std::min(column, line.size() - text.size()), text.size(), text);
}

void print_curve() {
    for (std::size_t row = rows; row-- > 0;) {
        const double height = top * static_cast<double>(row) / rows;
        fmt::print(" {} │{}\n", row % 2 == 0 ? fmt::format("{:.1f}", height) : "   ",
                   curve_row(row));
    }
    std::string ticks(columns, ' ');
    for (const int w : {4, 5, 7, 10, 20, 30, 50, 100}) put(ticks, column_of(w), std::to_string(w));
    fmt::print("     └{:─<{}}\n  |w| {}\n", "", columns, ticks);
}

} // namespace

void width_section() {
    support::heading("3. The bound and the width");
    fmt::print("σ′(z) ≤ ¼, because ¼ − σ′ = ¼ − σ(1 − σ) = (σ − ½)²; equal at z = 0 alone.\n"
               "So a factor |wσ′(wa + b)| ≥ 1, which does not make the gradient smaller, needs\n"
               "|w| ≥ 4, and then only the activations a in a range this wide give it:\n\n"
               "    (2/|w|) ln(|w|(1 + √(1 − 4/|w|))/2 − 1)                         (eq. 123)\n\n");
    print_curve();
    fmt::print("\nWidest at |w| = {:.11f}, where it is {:.12f}: proved, every digit.\n",
               midpoint(best_w), midpoint(best_width));
}

} // namespace unstable_gradient
