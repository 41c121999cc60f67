#include "../support/plot.hpp"
#include "summary.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace experiments {

std::filesystem::path draw(const std::filesystem::path& folder, const experiment& what,
                           const std::vector<findings>& by_seed) {
    const auto& points = by_seed.front().points();
    support::logarithmic_range logarithmic;
    support::linear_range linear;
    std::vector<std::string> curves, blocks;
    for (std::size_t i = 0; i < points.size(); ++i) {
        std::vector<double> values;
        for (const findings& found : by_seed) values.push_back(found.points().at(i).y);
        const double y = support::spread_of(values).median;
        logarithmic.include(y);
        linear.include(y);
        const auto known = std::find(curves.begin(), curves.end(), points[i].curve);
        const auto curve = static_cast<std::size_t>(known - curves.begin());
        if (known == curves.end()) {
            curves.push_back(points[i].curve);
            blocks.emplace_back();
        }
        blocks[curve] += fmt::format("{} {}\n", support::linear_value(points[i].x),
                                     what.drawn.is_logarithmic ? support::logarithmic_value(y)
                                                               : support::linear_value(y));
    }
    const auto quoted = [](std::string_view text) { return support::text_for_gnuplot(text); };
    std::string script = fmt::format(
        "set terminal svg size 760,460 font 'sans-serif,13' background rgb 'white'\n"
        "set datafile missing NaN\n{}set title {} noenhanced\nset xlabel {} noenhanced\nset ylabel "
        "{} noenhanced\n"
        "set yrange {}\n{}set key below noenhanced\nset grid lc rgb '#d8d8d8'\n",
        support::palette, quoted(what.drawn.title), quoted(what.drawn.x), quoted(what.drawn.y),
        what.drawn.is_logarithmic ? logarithmic.text() : linear.text(),
        what.drawn.is_logarithmic ? "set logscale y\nset format y '10^{%T}'\n" : "");
    script += "unset colorbox\n";
    for (std::size_t c = 0; c < curves.size(); ++c)
        script += fmt::format("$curve{0} << end_of_curve\n{1}end_of_curve\n", c, blocks[c]);
    for (std::size_t c = 0; c < curves.size(); ++c)
        script += fmt::format("{}$curve{} using 1:2 with linespoints lw 2 pt 7 ps 0.4 lc palette "
                              "frac {:.3f} title {}",
                              c == 0 ? "plot " : ", ", c,
                              curves.size() == 1
                                  ? 0.0
                                  : static_cast<double>(c) / static_cast<double>(curves.size() - 1),
                              quoted(curves[c]));
    return support::draw_plot(folder, fmt::format("{}.svg", what.name), script + "\n");
}

} // namespace experiments
