#include "../support/terminal.hpp"
#include "sections.hpp"

#include <gradus/numbers/elementary.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/theory/interval_width.hpp>
#include <gradus/theory/theorems/sigmoid_slope.hpp>
#include <gradus/theory/theorems/width_maximum_digits.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>

namespace unstable_gradient {
namespace {

using gradus::interval;
using gradus::interval_width;
using gradus::numbers::exp;
using gradus::numbers::log;

// The bound, and where eq. 123 is greatest: the theorems, and the enclosures that they give.
namespace theorem = gradus::theorems::width_maximum;
static_assert(gradus::proved<gradus::theorems::slope::is_at_most_a_quarter()>);
static_assert(gradus::proved<theorem::slope_of_the_width()>);
static_assert(gradus::proved<theorem::balance_rises()>);
static_assert(gradus::certified<theorem::z_lies_between(theorem::z_below, theorem::z_above)>);
constexpr interval<double> best_w = to_interval(theorem::weight_in_digits());
constexpr interval<double> best_width = to_interval(theorem::width_in_digits());
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
