#include "network_section.hpp"

#include "../support/terminal.hpp"
#include "nielsen.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

namespace unstable_gradient {
namespace {

/// Who learns early and who late.
void print_when_half_is_right(const std::vector<learning_record>& records) {
    fmt::print("\nThe first epoch after which more than half of the test images are right:\n");
    for (const learning_record& record : records) {
        const auto& accuracies = record.accuracies;
        const auto half = std::find_if(accuracies.begin(), accuracies.end(),
                                       [](double accuracy) { return accuracy > 0.5; });
        fmt::print(" {:<36} {}\n", record.name,
                   half == accuracies.end() ? fmt::format("none of {}", accuracies.size() - 1)
                                            : fmt::format("{:3}", half - accuracies.begin()));
    }
}

} // namespace

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
    print_when_half_is_right(records);
    return records;
}

} // namespace unstable_gradient
