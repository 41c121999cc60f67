#include "profiles.hpp"

#include "tasks.hpp"

#include <gradus/training/costs.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/diagnosis/time_profile.hpp>

#include <algorithm>
#include <cmath>

namespace through_time {
namespace {

constexpr std::size_t sequences = 20;

gradus::layer_through_time look(const cell_choice& cell, std::size_t steps, std::uint64_t seed) {
    gradus::random_generator random(seed);
    return with_network<double, gradus::dynamic, 2, 1>(
        cell, gradus::identity, random, [&](const auto& net) {
            std::vector<gradus::example_for<std::remove_cvref_t<decltype(net)>>> samples(sequences);
            for (auto& [x, y] : samples) {
                x = gradus::vector<double, gradus::dynamic>(2 * steps);
                draw_addition(x, y, steps, random);
            }
            return profile_through_time(net, samples, gradus::quadratic).layers.front();
        });
}

profile_row measure(const options& chosen, const cell_choice& cell, std::size_t steps) {
    profile_row row{.cell = cell, .steps = steps, .h{}, .c{}, .radius = 0, .norm = 0, .gradients{}};
    std::vector<double> h, c;
    for (std::uint64_t k = 0; k < chosen.seeds; ++k) {
        const auto seen = look(cell, steps, chosen.seed + k);
        h.push_back(seen.h_gradient.front() / seen.h_gradient.back());
        if (!seen.c_gradient.empty()) c.push_back(seen.c_gradient.front() / seen.c_gradient.back());
        if (k > 0) continue;
        row.gradients = seen.h_gradient;
        for (const auto& size : seen.sizes) {
            row.radius = std::max(row.radius, size.spectral_radius);
            row.norm = std::max(row.norm, size.spectral_norm);
        }
    }
    row.h = support::spread_of(h);
    if (!c.empty()) row.c = support::spread_of(c);
    return row;
}

} // namespace

std::vector<profile_row> measure_profiles(const options& chosen, const progress& tell) {
    std::vector<profile_row> rows;
    const std::size_t all = std::size(every_cell) * std::size(profile_steps);
    for (const cell_choice& cell : every_cell)
        for (const std::size_t steps : profile_steps) {
            tell(rows.size(), all);
            rows.push_back(measure(chosen, cell, steps));
        }
    return rows;
}

} // namespace through_time
