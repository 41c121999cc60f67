#include "data.hpp"

#include "../support/csv.hpp"

#include <gradus/training/image_examples.hpp>
#include <gradus/training/mnist_format.hpp>
#include <gradus/training/random.hpp>
#include <gradus/training/sample_generators.hpp>
#include <gradus/training/standardise.hpp>

#include <fmt/core.h>
#include <zlib.h>

#include <cstddef>
#include <exception>
#include <stdexcept>
#include <string>

namespace train {
namespace {

described_data load_images(const training_choice& chosen) {
    const auto data = gradus::load_mnist_format(chosen.data);
    return {{gradus::make_samples(data.training), gradus::make_samples(data.test)},
            fmt::format("images of {} × {} pixels", data.training.images.rows,
                        data.training.images.columns)};
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
    support::csv_settings settings;
    settings.label_column = chosen.label;
    settings.separator = chosen.separator;
    using enum support::csv_settings::header_line;
    settings.header = chosen.header == "yes"  ? present
                      : chosen.header == "no" ? absent
                                              : recognised;
    const auto all = support::read_csv(chosen.csv, settings);
    gradus::random_generator random(~chosen.seed);
    return {split(all, chosen.test_share, random), fmt::format("rows of {} numbers", all.features)};
}

std::string checksum(const gradus::training_and_test& samples) {
    uLong sum = ::crc32_z(0, nullptr, 0);
    const auto add = [&](const auto* first, std::size_t count) {
        sum = ::crc32_z(sum, reinterpret_cast<const Bytef*>(first), count * sizeof(*first));
    };
    for (const auto* part : {&samples.training, &samples.test}) {
        add(&part->features, 1);
        add(part->values.data(), part->values.size());
        add(part->labels.data(), part->labels.size());
        for (const std::string& name : part->classes) add(name.data(), name.size());
    }
    return std::to_string(sum);
}

} // namespace

described_data load_data(const training_choice& chosen) {
    const bool is_table = !chosen.csv.empty();
    const char* const flag = is_table ? "--csv" : chosen.generate.empty() ? "--data" : "--generate";
    try {
        described_data data = is_table                  ? load_table(chosen)
                              : chosen.generate.empty() ? load_images(chosen)
                                                        : generate(chosen);
        auto& [training, test] = data.samples;
        if (chosen.standardise) {
            const auto scale = gradus::measure_scale(training);
            gradus::standardise(training, scale);
            gradus::standardise(test, scale);
        }
        data.description =
            fmt::format("{}, {} classes; {} to learn from and {} for the test", data.description,
                        training.classes.size(), training.size(), test.size());
        data.checksum = checksum(data.samples);
        return data;
    } catch (const std::exception& error) {
        throw std::runtime_error(fmt::format("{}: {}", flag, error.what()));
    }
}

} // namespace train
