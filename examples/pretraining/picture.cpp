#include "../support/plot.hpp"
#include "../support/png.hpp"
#include "report.hpp"

#include <gradus/training/files/data_file.hpp>
#include <gradus/training/files/whole_file.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <exception>
#include <stdexcept>
#include <string>

namespace pretraining {
namespace {

const std::string plot_name = "pretraining.svg";
const std::string tiles_name = "pretraining.png";

constexpr const char* colours[] = {"#808080", "#31508f", "#e0861a", "#8fb63c",
                                   "#3a9a8a", "#c0392b", "#8e44ad", "#000000"};

/// A curve for each row: `points(run)` are its values.
template <class Points>
std::string curves(const std::string& name, const std::vector<row>& rows, std::size_t first,
                   const Points& points) {
    std::string data, plot = "plot ";
    for (std::size_t r = 0; r < rows.size(); ++r) {
        data += fmt::format("${}{} << end_of_curve\n", name, r);
        std::size_t x = first;
        for (const double y : points(rows[r].runs[0])) data += fmt::format("{} {}\n", x++, y);
        data += "end_of_curve\n";
        plot += fmt::format("{}${}{} using 1:2 with lines lw 2 lc rgb '{}' title {}",
                            r == 0 ? "" : ", ", name, r, colours[r % 8],
                            support::text_for_gnuplot(rows[r].what.name));
    }
    return data + plot + "\n";
}

std::string gradient_panel(const std::string& name, const std::string& title,
                           const std::vector<row>& rows, std::vector<double> run::* norms) {
    support::logarithmic_range axis;
    for (const row& of : rows)
        for (const double norm : of.runs[0].*norms) axis.include(norm);
    std::size_t layers = 1;
    for (const row& of : rows) layers = std::max(layers, (of.runs[0].*norms).size());
    return fmt::format("set title {}\nset xlabel 'layer'\nset logscale y\nset format y "
                       "'10^{{%T}}'\nset xrange [1:{}]\nset xtics 1\nset yrange {}\n",
                       support::text_for_gnuplot(title), std::max<std::size_t>(layers, 2),
                       axis.text())
           + curves(name, rows, 1, [&](const run& one) {
                 std::vector<double> values;
                 for (const double norm : one.*norms) values.push_back(norm);
                 return values;
             });
}

} // namespace

void prepare_pictures(const std::filesystem::path& folder) {
    support::prepare_plot(folder, plot_name);
    try {
        if (std::filesystem::exists(folder / tiles_name))
            gradus::check_is_file(folder / tiles_name);
    } catch (const std::exception& error) {
        throw std::runtime_error(fmt::format("--output: {}", error.what()));
    }
}

void draw_pictures(const std::filesystem::path& folder, const measurements& measured,
                   const images& data) {
    const auto& rows = measured.table;
    std::size_t epochs = 1;
    for (const row& of : rows) epochs = std::max(epochs, of.runs[0].epochs.size() - 1);
    support::draw_plot(
        folder, plot_name,
        "set terminal svg size 900,1100 font 'sans-serif,13' background rgb 'white'\n"
        "set multiplot layout 3,1\nset grid ytics lc rgb '#d0d0d0'\n"
        "set key outside right top reverse Left samplen 2\n"
        "set lmargin at screen 0.09\nset rmargin at screen 0.74\n"
        "set title 'Test images that are read right, in %, first seed'\nset xlabel 'epoch'\n"
            + fmt::format("set xrange [0:{}]\nset yrange [0:100]\n", epochs)
            + curves("accuracy", rows, 0,
                     [](const run& one) {
                         std::vector<double> values;
                         for (const epoch& e : one.epochs)
                             values.push_back(100 * (1 - e.test_error));
                         return values;
                     })
            + gradient_panel("start", "Mean over 200 images of ‖∂C/∂b‖, before the first epoch",
                             rows, &run::gradients_at_start)
            + gradient_panel("end", "The same after the last epoch", rows, &run::gradients_at_end)
            + "unset multiplot\n");

    // Filters of the machines and of the autoencoders, then images and what both make of them.
    constexpr std::size_t columns = 2 * shown_images;
    const std::size_t pixels = data.rows * data.columns;
    const std::size_t shown = std::min(shown_images, data.test.size());
    std::vector<const run*> learnt;
    for (const row& of : rows)
        if (!of.runs[0].filters.empty()) learnt.push_back(&of.runs[0]);
    if (learnt.size() != 2) return;
    const std::size_t filters = std::min<std::size_t>(100, learnt[0]->filters.size() / pixels);
    const std::size_t filter_rows = (filters + 9) / 10;
    support::tiles picture(data.columns, data.rows, columns * (filter_rows + 2), columns, 1);
    for (std::size_t k = 0; k < 2; ++k) {
        for (std::size_t f = 0; f < filters; ++f)
            picture.set_around_zero(f / 10 * columns + k * 10 + f % 10,
                                    learnt[k]->filters.data() + f * pixels);
        for (std::size_t s = 0; s < shown; ++s) {
            std::vector<float> image(pixels);
            for (std::size_t j = 0; j < pixels; ++j)
                image[j] = static_cast<float>(data.test.row(s)[j]);
            picture.set(filter_rows * columns + k * 10 + s, image.data(), 1, 0);
            picture.set((filter_rows + 1) * columns + k * 10 + s,
                        learnt[k]->reconstructions.data() + s * pixels, 1, 0);
        }
    }
    gradus::write_whole_file(folder / tiles_name, support::png_bytes(picture.picture()));
}

} // namespace pretraining
