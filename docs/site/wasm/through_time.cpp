#include "../../../examples/through_time/cells.hpp"
#include "../../../examples/through_time/tasks.hpp"
#include "page.hpp"

#include <gradus/training/costs.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/diagnosis/time_profile.hpp>

#include <algorithm>
#include <cstdint>
#include <type_traits>

namespace {

constexpr std::size_t sequences = 20;

} // namespace

/// What is left of the gradient of the adding problem's cost at each step, as the program
/// through_time measures it, for one seed. Cell 0: tanh, 1: IRNN, 2: LSTM, 3: GRU. Output: the
/// largest spectral radius and norm of a gate's U, ‖∂C/∂h_t‖ for t = 0 … T, then ‖∂C/∂c_t‖ of an
/// LSTM.
GRADUS_PAGE(page_through_time)
void page_through_time(int cell, int steps, double forget_bias, int is_orthogonal, int seed) {
    const auto T = static_cast<std::size_t>(steps);
    const through_time::cell_choice choice{"", static_cast<through_time::cell_choice::kind>(cell),
                                           forget_bias, is_orthogonal != 0};
    gradus::random_generator random(static_cast<std::uint64_t>(seed));
    const auto seen = through_time::with_network<double, gradus::dynamic, 2, 1>(
        choice, gradus::identity, random, [&](const auto& net) {
            std::vector<gradus::example_for<std::remove_cvref_t<decltype(net)>>> samples(sequences);
            for (auto& [x, y] : samples) {
                x = gradus::vector<double, gradus::dynamic>(2 * T);
                through_time::draw_addition(x, y, T, random);
            }
            return profile_through_time(net, samples, gradus::quadratic).layers.front();
        });
    double radius = 0;
    double norm = 0;
    for (const auto& size : seen.sizes) {
        radius = std::max(radius, size.spectral_radius);
        norm = std::max(norm, size.spectral_norm);
    }
    page::output = {radius, norm};
    page::output.insert(page::output.end(), seen.h_gradient.begin(), seen.h_gradient.end());
    page::output.insert(page::output.end(), seen.c_gradient.begin(), seen.c_gradient.end());
}
