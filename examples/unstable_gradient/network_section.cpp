#include "network_section.hpp"

#include "../support/terminal.hpp"
#include "nielsen.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

namespace unstable_gradient {

std::vector<learning_record> network_section(const options& chosen,
                                             const gradus::mnist_format_data& data) {
    support::heading("4. The real network");
    const auto& images = data.training.images;
    fmt::print("{} images to learn from and {} to be tested on, {} × {} pixels each.\n"
               "Sigmoid neurons, cross-entropy, w ~ N(0, 1/n_in), b ~ N(0, 1).\n"
               "A layer's gradient norm is ‖mean of ∂C/∂b^l‖ over the first {} images.\n",
               data.training.size(), data.test.size(), images.rows, images.columns,
               std::min(measured_images, data.training.size()));

    std::vector<sizes> networks;
    for (const sizes& hidden : chosen.hidden)
        networks.push_back(all_sizes(images.rows * images.columns, hidden));

    for (const sizes& layers : networks) print_start(chosen, layers, data);
    print_method(chosen, data.training.size());
    std::vector<learning_record> records;
    for (const sizes& layers : networks) records.push_back(print_training(chosen, layers, data));
    return records;
}

} // namespace unstable_gradient
