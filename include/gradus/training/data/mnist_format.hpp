#pragma once

#include <gradus/training/data/idx.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace gradus {

/// Images and what they show: one label, 0 to 9, an image.
struct labelled_images {
    idx_images images;                ///< all of one size
    std::vector<std::uint8_t> labels; ///< 0 to 9, one an image

    /// How many images there are.
    std::size_t size() const { return labels.size(); }
};

/// A set to learn from and a set to be judged by, with images of one size.
struct mnist_format_data {
    labelled_images training; ///< to learn from
    labelled_images test;     ///< to be judged by
};

/// Errors: those of the two files, and data_error if they do not belong together.
inline labelled_images read_labelled_images(const std::filesystem::path& images,
                                            const std::filesystem::path& labels) {
    labelled_images both{read_idx_images(images), read_idx_labels(labels)};
    if (both.images.count != both.labels.size())
        throw data_error(images.string() + " holds " + std::to_string(both.images.count)
                         + " images, but " + labels.string() + " holds "
                         + std::to_string(both.labels.size()) + " labels");
    return both;
}

namespace detail {

/// The one file of a folder that is called <beginning>…<ending> or <beginning>…<ending>.gz.
inline std::filesystem::path find_one(const std::filesystem::path& folder,
                                      const std::string& beginning, const std::string& ending) {
    std::vector<std::filesystem::path> found;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        std::error_code ignored;
        if (entry.is_directory(ignored)) continue;
        std::string name = entry.path().filename().string();
        if (name.ends_with(".gz")) name.resize(name.size() - 3);
        if (name.starts_with(beginning) && name.ends_with(ending)) found.push_back(entry.path());
    }
    if (error) throw data_error(folder.string() + ": cannot be listed: " + error.message());
    if (found.empty())
        throw data_error(folder.string() + ": no file " + beginning + "*" + ending + " or "
                         + beginning + "*" + ending + ".gz");
    std::sort(found.begin(), found.end());
    if (found.size() > 1)
        throw data_error(folder.string() + ": " + found[0].filename().string() + " and "
                         + found[1].filename().string() + " could both be meant");
    return found.front();
}

} // namespace detail

/// The data set of a folder that is laid out like MNIST: train-images*idx3-ubyte,
/// train-labels*idx1-ubyte, t10k-images*idx3-ubyte and t10k-labels*idx1-ubyte, each gzipped or not.
/// Errors: data_error for a file that is missing, there twice, unreadable or that does not fit, and
/// for training labels that are all alike.
inline mnist_format_data load_mnist_format(const std::filesystem::path& folder) {
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error))
        throw data_error(folder.string() + ": no such folder");
    const auto read = [&](const std::string& part) {
        return read_labelled_images(detail::find_one(folder, part + "-images", "idx3-ubyte"),
                                    detail::find_one(folder, part + "-labels", "idx1-ubyte"));
    };
    mnist_format_data data{read("train"), read("t10k")};
    const std::vector<std::uint8_t>& labels = data.training.labels;
    if (std::count(labels.begin(), labels.end(), labels.front())
        == static_cast<std::ptrdiff_t>(labels.size()))
        throw data_error(folder.string() + ": all training labels are "
                         + std::to_string(labels.front()) + ": there is nothing to tell apart");
    const auto size = [](const idx_images& images) {
        return std::to_string(images.rows) + " x " + std::to_string(images.columns);
    };
    if (size(data.training.images) != size(data.test.images))
        throw data_error(folder.string() + ": the training images have "
                         + size(data.training.images) + " pixels, but the test images "
                         + size(data.test.images));
    return data;
}

} // namespace gradus
