#include "digits.hpp"

#include <gradus/training/data/image_examples.hpp>
#include <gradus/training/data/mnist_format.hpp>

namespace experiments {

digits read_digits(const std::filesystem::path& folder) {
    const gradus::mnist_format_data data = gradus::load_mnist_format(folder);
    const auto& images = data.training.images;
    const auto net =
        gradus::make_runtime_network<double>({images.rows * images.columns, 10}, gradus::sigmoid);
    return {gradus::make_examples(data.training, net), gradus::make_examples(data.test, net)};
}

} // namespace experiments
