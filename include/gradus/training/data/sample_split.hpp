#pragma once

#include <gradus/numbers/random.hpp>
#include <gradus/training/data/labelled_samples.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace gradus {

/// Samples to learn from and samples to be judged by, of one kind.
struct training_and_test {
    labelled_samples training; ///< to learn from
    labelled_samples test;     ///< to be judged by
};

/// Takes the share of the samples, above 0 and below 1 and rounded to a whole number of them, for
/// the test, each choice equally likely. Both parts keep the samples' order and all the classes.
/// Errors: std::invalid_argument for another share, and if one of the parts would be empty.
inline training_and_test split(const labelled_samples& samples, double share_of_test,
                               random_generator& random) {
    if (!(share_of_test > 0 && share_of_test < 1))
        throw std::invalid_argument("the share of the test samples must be above 0 and below 1");
    check_samples(samples);
    const std::size_t n = samples.size();
    const auto test_size =
        static_cast<std::size_t>(std::llround(share_of_test * static_cast<double>(n)));
    if (test_size == 0 || test_size == n)
        throw std::invalid_argument("of " + std::to_string(n) + " samples, "
                                    + std::to_string(test_size)
                                    + " would be for the test: neither part may be empty");
    std::vector<char> is_test(n, 0);
    std::fill_n(is_test.begin(), test_size, char{1});
    shuffle(is_test, random);

    const labelled_samples none{samples.features, {}, {}, samples.classes};
    training_and_test parts{none, none};
    for (std::size_t i = 0; i < n; ++i) {
        labelled_samples& part = is_test[i] ? parts.test : parts.training;
        const auto row = samples.row(i);
        part.values.insert(part.values.end(), row.begin(), row.end());
        part.labels.push_back(samples.labels[i]);
        if (!samples.targets.empty()) part.targets.push_back(samples.targets[i]);
    }
    return parts;
}

} // namespace gradus
