#pragma once

#include <gradus/numbers/elementary/sqrt.hpp>
#include <gradus/training/data/labelled_samples.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace gradus {

/// Each feature's mean and standard deviation; the deviation of a constant feature is 0.
struct feature_scale {
    std::vector<double> mean;      ///< of each feature, in its unit
    std::vector<double> deviation; ///< of each feature, in its unit; ≥ 0
    bool operator==(const feature_scale&) const = default;
};

/// The mean of each feature and its standard deviation √(Σ(x − mean)²/n), over the samples that
/// are trained on: what is measured on others would tell the training about them.
/// Errors: std::invalid_argument if there are no samples, for NaN and ±∞, and for a feature whose
/// values lie farther apart than half of the largest double.
inline feature_scale measure_scale(const labelled_samples& training) {
    check_samples(training);
    const std::size_t n = training.size();
    if (n == 0) throw std::invalid_argument("there are no samples to measure the features on");
    const auto for_each_value = [&](const auto& f) {
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < training.features; ++j) f(j, training.row(i)[j]);
    };
    // With u = (x − x₁)/width in [−1, 1] no square overflows or is lost, and a constant feature is
    // one of width 0, whatever its value.
    const std::vector<double> first(training.row(0).begin(), training.row(0).end());
    std::vector<double> width(training.features, 0);
    for_each_value([&](std::size_t j, double x) {
        const double distance = x < first[j] ? first[j] - x : x - first[j];
        if (!(distance <= std::numeric_limits<double>::max() / 2)) // NaN too
            throw std::invalid_argument("feature " + std::to_string(j + 1)
                                        + " cannot be standardised: its values are not all finite, "
                                          "or lie too far apart");
        width[j] = std::max(width[j], distance);
    });
    const auto u = [&](std::size_t j, double x) {
        return width[j] > 0 ? (x - first[j]) / width[j] : 0;
    };
    std::vector<double> sum(training.features, 0);
    for_each_value([&](std::size_t j, double x) { sum[j] += u(j, x); });
    const double count = static_cast<double>(n);
    // fma, because a compiler may or may not fuse a sum, and the bits must not depend on it.
    std::vector<double> squares(training.features, 0);
    for_each_value([&](std::size_t j, double x) {
        const double centred = u(j, x) - sum[j] / count;
        squares[j] = std::fma(centred, centred, squares[j]);
    });
    feature_scale scale;
    for (std::size_t j = 0; j < training.features; ++j) {
        scale.mean.push_back(std::fma(sum[j] / count, width[j], first[j]));
        scale.deviation.push_back(numbers::sqrt(squares[j] / count) * width[j]);
    }
    return scale;
}

/// x ← (x − mean)/deviation, so that each feature of the samples that were measured has mean 0 and
/// variance 1, up to rounding. A constant feature becomes 0, in other samples too.
/// Errors: std::invalid_argument for a scale of another number of features, and for samples that
/// contradict themselves.
inline void standardise(labelled_samples& samples, const feature_scale& scale) {
    check_samples(samples);
    if (scale.mean.size() != samples.features || scale.deviation.size() != samples.features)
        throw std::invalid_argument("the scale of " + std::to_string(scale.mean.size())
                                    + " features does not fit samples of "
                                    + std::to_string(samples.features));
    for (std::size_t k = 0; k < samples.values.size(); ++k) {
        const std::size_t j = k % samples.features;
        double& x = samples.values[k];
        // x − x is 0, but NaN for NaN and ±∞, which are not to be hidden.
        x = scale.deviation[j] > 0 ? (x - scale.mean[j]) / scale.deviation[j] : x - x;
    }
}

namespace detail {

/// The targets of samples, and nothing else of them, as a feature.
inline labelled_samples targets_as_feature(const labelled_samples& samples) {
    return {1, samples.targets, samples.labels, samples.classes};
}

} // namespace detail

/// The mean of the targets and their standard deviation, as measure_scale() has them for a feature.
inline feature_scale measure_target_scale(const labelled_samples& training) {
    return measure_scale(detail::targets_as_feature(training));
}

/// The same for the targets, so that a network learns numbers of the size of its own; a prediction
/// a means a · deviation + mean.
inline void standardise_targets(labelled_samples& samples, const feature_scale& scale) {
    labelled_samples targets = detail::targets_as_feature(samples);
    standardise(targets, scale);
    samples.targets = std::move(targets.values);
}

} // namespace gradus
