#include "exported.hpp"

#include "../support/activations.hpp"

#include <gradus/networks/layers/batch_normalisation.hpp>
#include <gradus/training/checkpoints/npy_lists.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <string>
#include <vector>

namespace train {
namespace {

/// Divided by infinity, a constant feature becomes 0, as it was for the network.
std::vector<double> divisors(std::vector<double> deviation) {
    std::replace(deviation.begin(), deviation.end(), 0.0, std::numeric_limits<double>::infinity());
    return deviation;
}

} // namespace

gradus::named_arrays describe_network(const training_choice& chosen, const described_data& data) {
    using gradus::npy_bytes;
    using texts = std::vector<std::string>;
    texts activations(chosen.hidden.size(), support::name_of(chosen.activation));
    activations.push_back(support::name_of(chosen.output_activation));
    gradus::named_arrays arrays = {
        {"activations", npy_bytes(activations)},
        {"cost", npy_bytes(texts{chosen.cost.name()})},
        {"mean", npy_bytes(data.scale.mean)},
        {"deviation", npy_bytes(divisors(data.scale.deviation))},
    };
    const auto add = [&](const char* name, const auto& value) {
        arrays.emplace_back(name, npy_bytes(value));
    };
    const auto sizes = sizes_of(chosen, data.samples.training);
    std::vector<std::size_t> paths;
    for (std::size_t l = 1; l < sizes.size(); ++l)
        paths.push_back(chosen.is_residual && l + 1 < sizes.size() && sizes[l - 1] == sizes[l]);
    add("residual", paths);
    if (chosen.is_normalised) add("epsilon", gradus::batch_normalisation_settings{}.epsilon);
    const auto& test = data.samples.test;
    if (chosen.is_regression()) {
        add("target", test.classes);
        add("target_mean", data.target_scale.mean[0]);
        add("target_deviation", data.target_scale.deviation[0]);
    } else {
        add("classes", test.classes);
    }
    if (data.table) {
        if (!data.table->feature_names.empty()) add("features", data.table->feature_names);
        add("feature_columns", data.table->feature_columns);
        add("label_column", data.table->label_column);
        add("test_rows", data.table->test_rows);
    }
    return arrays;
}

} // namespace train
