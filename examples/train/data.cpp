#include "data.hpp"

#include <gradus/numbers/random.hpp>
#include <gradus/training/data/checksum_of_samples.hpp>
#include <gradus/training/data/image_examples.hpp>
#include <gradus/training/data/mnist_format.hpp>
#include <gradus/training/data/sample_generators.hpp>
#include <gradus/training/data/standardise.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <exception>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace train {
namespace {

described_data load_images(const training_choice& chosen) {
    const auto data = gradus::load_mnist_format(chosen.data);
    described_data samples{{gradus::make_samples(data.training), gradus::make_samples(data.test)},
                           fmt::format("images of {} × {} pixels", data.training.images.rows,
                                       data.training.images.columns)};
    const std::size_t pixels = samples.samples.training.features;
    samples.scale = {std::vector<double>(pixels, 0), std::vector<double>(pixels, 256)};
    return samples;
}

described_data generate(const training_choice& chosen) {
    // Not the numbers that the weights are drawn from.
    gradus::random_generator random(~chosen.seed);
    if (chosen.generate == "parity") {
        const auto all = gradus::make_parity(chosen.bits);
        return {{all, all}, fmt::format("all rows of {} bits and their parity", chosen.bits)};
    }
    if (chosen.generate == "xor")
        return {split(gradus::make_xor(chosen.samples, chosen.noise, random), chosen.test_share,
                      random),
                "points around the corners of exclusive or"};
    const gradus::spiral_settings settings{chosen.arms, chosen.turns, chosen.noise};
    return {
        split(gradus::make_spirals(chosen.samples, settings, random), chosen.test_share, random),
        fmt::format("points on a spiral of {} arms", chosen.arms)};
}

described_data load_table(const training_choice& chosen) {
    const auto table = support::read_csv_table(chosen.csv, chosen.table);
    const auto& all = table.samples;
    const auto parts = [&](const gradus::labelled_samples& samples) {
        gradus::random_generator random(~chosen.seed);
        return split(samples, chosen.test_share, random);
    };
    described_data data{parts(all), fmt::format("rows of {} numbers", all.features)};
    data.notes = describe(table);
    data.table.emplace();
    data.table->label_column = table.label_column;
    data.table->feature_columns = table.feature_columns;
    if (!table.names.empty())
        for (const std::size_t j : table.feature_columns)
            data.table->feature_names.push_back(table.names[j]);
    // Split as the samples are, the rows' numbers say which of them are in the test.
    const std::vector<double> rows(table.rows.begin(), table.rows.end());
    for (const double row : parts({1, rows, all.labels, all.classes}).test.values)
        data.table->test_rows.push_back(static_cast<std::size_t>(row));
    return data;
}

/// Standardises both parts; the scale is then that from the file's numbers to the new ones.
void standardise(described_data& data) {
    auto& [training, test] = data.samples;
    const auto measured = gradus::measure_scale(training);
    for (auto* const part : {&training, &test}) gradus::standardise(*part, measured);
    auto& [mean, deviation] = data.scale;
    for (std::size_t j = 0; j < training.features; ++j) {
        mean[j] += measured.mean[j] * deviation[j];
        deviation[j] *= measured.deviation[j];
    }
    if (training.targets.empty()) return;
    data.target_scale = gradus::measure_target_scale(training);
    for (auto* const part : {&training, &test})
        gradus::standardise_targets(*part, data.target_scale);
}

/// There may be several classes, or targets, in all samples and only one in those to learn from.
void refuse_equal_labels(const gradus::labelled_samples& training) {
    const auto are_equal = [](const auto& list) {
        return std::adjacent_find(list.begin(), list.end(), std::not_equal_to<>()) == list.end();
    };
    if (!training.targets.empty()) {
        if (are_equal(training.targets))
            throw std::runtime_error(fmt::format("all targets to learn from are {}: there is "
                                                 "nothing to predict",
                                                 training.targets[0]));
    } else if (are_equal(training.labels)) {
        throw std::runtime_error(fmt::format("all samples to learn from are of one class, \"{}\": "
                                             "there is nothing to tell apart",
                                             training.classes[training.labels[0]]));
    }
}

} // namespace

described_data load_data(const training_choice& chosen) {
    const bool is_table = !chosen.csv.empty();
    const char* const flag = is_table ? "--csv" : chosen.generate.empty() ? "--data" : "--generate";
    try {
        described_data data = is_table                  ? load_table(chosen)
                              : chosen.generate.empty() ? load_images(chosen)
                                                        : generate(chosen);
        const auto& [training, test] = data.samples;
        refuse_equal_labels(training);
        if (data.scale.mean.empty())
            data.scale = {std::vector<double>(training.features, 0),
                          std::vector<double>(training.features, 1)};
        if (chosen.is_regression()) data.target_scale = {{0}, {1}};
        if (chosen.standardise) standardise(data);
        data.description =
            fmt::format("{}, {}; {} to learn from and {} for the test", data.description,
                        chosen.is_regression() ? "a number to predict"
                                               : fmt::format("{} classes", training.classes.size()),
                        training.size(), test.size());
        data.checksum = std::to_string(checksum(test, checksum(training)));
        return data;
    } catch (const std::exception& error) {
        throw std::runtime_error(fmt::format("{}: {}", flag, error.what()));
    }
}

std::vector<std::size_t> sizes_of(const training_choice& chosen,
                                  const gradus::labelled_samples& data) {
    std::vector<std::size_t> sizes = {data.features};
    sizes.insert(sizes.end(), chosen.hidden.begin(), chosen.hidden.end());
    sizes.push_back(data.classes.size());
    return sizes;
}

} // namespace train
