#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/training/data/mnist_format.hpp>

#include <array>
#include <numeric>

using gradus::data_error;
using gradus::load_mnist_format;

namespace {

// A well-formed small set: 3 and 2 images of 2 × 2 pixels, named like the full MNIST.
void write_small_set(const std::filesystem::path& folder) {
    write(folder / "train-images-idx3-ubyte", images_file(3, 2, 2, 10));
    write(folder / "train-labels-idx1-ubyte", labels_file({1, 2, 3}));
    write(folder / "t10k-images-idx3-ubyte", images_file(2, 2, 2, 20));
    write(folder / "t10k-labels-idx1-ubyte", labels_file({4, 5}));
}

std::string complaint(const std::filesystem::path& folder) {
    return message_of<data_error>([&] { load_mnist_format(folder); });
}

} // namespace

TEST_CASE("the data set that ships has its 5000 and 1000 images and its classes") {
    const auto data = load_mnist_format(data_folder);
    const auto classes = [](const gradus::labelled_images& set) {
        std::array<int, 10> count{};
        for (const auto label : set.labels) ++count[label];
        return count;
    };
    REQUIRE(data.training.size() == 5000);
    REQUIRE(data.training.images.count == 5000);
    REQUIRE(classes(data.training) == std::array{479, 563, 488, 493, 535, 434, 501, 550, 462, 495});
    REQUIRE(data.test.size() == 1000);
    REQUIRE(data.test.images.count == 1000);
    REQUIRE(classes(data.test) == std::array{85, 126, 116, 107, 110, 87, 87, 99, 89, 94});
    for (const auto& images : {data.training.images, data.test.images}) {
        REQUIRE(images.rows == 28);
        REQUIRE(images.columns == 28);
        REQUIRE(images.pixels.size() == images.count * 784);
    }
    const auto& ink = data.training.images.pixels;
    REQUIRE(std::accumulate(ink.begin(), ink.end(), 0L) == 130170281);
}

TEST_CASE("the names of MNIST's own files, packed ones and a subset's are found") {
    const temporary_folder folder;
    write_small_set(folder.path);
    REQUIRE(load_mnist_format(folder.path).training.size() == 3);
    std::filesystem::remove(folder.path / "train-images-idx3-ubyte");
    write_gzip(folder.path / "train-images-idx3-ubyte.gz", images_file(3, 2, 2, 30));
    REQUIRE(load_mnist_format(folder.path).training.images.pixels[0] == 30);
    std::filesystem::remove(folder.path / "train-images-idx3-ubyte.gz");
    write(folder.path / "train-images.idx3-ubyte", images_file(3, 2, 2, 40));
    REQUIRE(load_mnist_format(folder.path).training.images.pixels[0] == 40);
    std::filesystem::remove(folder.path / "train-images.idx3-ubyte");
    write_gzip(folder.path / "train-images-3.idx3-ubyte.gz", images_file(3, 2, 2, 50));
    REQUIRE(load_mnist_format(folder.path).training.images.pixels[0] == 50);
    const auto data = load_mnist_format(folder.path);
    REQUIRE(data.test.images.pixels[0] == 20);
    REQUIRE(data.training.labels == std::vector<std::uint8_t>{1, 2, 3});
    REQUIRE(data.test.labels == std::vector<std::uint8_t>{4, 5});
}

TEST_CASE("other files in the folder do not matter") {
    const temporary_folder folder;
    write_small_set(folder.path);
    write(folder.path / "README.md", "about");
    write(folder.path / "train-images-idx3-ubyte.zip", "not looked at");
    write(folder.path / "old-train-images-idx3-ubyte", "not looked at");
    REQUIRE(load_mnist_format(folder.path).test.size() == 2);
    for (const std::string name : {"train-labels-old.idx1-ubyte", "t10k-images.idx3-ubyte.gz"})
        std::filesystem::create_directory(folder.path / name);
    REQUIRE(load_mnist_format(folder.path).test.size() == 2);
}

TEST_CASE("a folder that is called like a file is none") {
    const temporary_folder folder;
    write_small_set(folder.path);
    std::filesystem::remove(folder.path / "train-labels-idx1-ubyte");
    std::filesystem::create_directory(folder.path / "train-labels-idx1-ubyte");
    REQUIRE(complaint(folder.path)
            == folder.path.string()
                   + ": no file train-labels*idx1-ubyte or train-labels*idx1-ubyte.gz");
}

TEST_CASE("training labels that are all alike are refused, as a table's are") {
    const temporary_folder folder;
    write_small_set(folder.path);
    write(folder.path / "train-labels-idx1-ubyte", labels_file({7, 7, 7}));
    REQUIRE(complaint(folder.path)
            == folder.path.string()
                   + ": all training labels are 7: there is nothing to tell apart");
}

TEST_CASE("a folder that is missing, or no folder, is named") {
    const temporary_folder folder;
    const auto missing = folder.path / "missing";
    REQUIRE(complaint(missing) == missing.string() + ": no such folder");
    const auto file = write(folder.path / "file", "x");
    REQUIRE(complaint(file) == file.string() + ": no such folder");
}

TEST_CASE("each file that is missing is named") {
    for (const std::string part : {"train", "t10k"})
        for (const std::string kind : {"-images-idx3-ubyte", "-labels-idx1-ubyte"}) {
            const temporary_folder folder;
            write_small_set(folder.path);
            std::filesystem::remove(folder.path / (part + kind));
            const std::string wanted = part + kind.substr(0, 7) + "*" + kind.substr(8);
            REQUIRE(complaint(folder.path)
                    == folder.path.string() + ": no file " + wanted + " or " + wanted + ".gz");
        }
}

TEST_CASE("two files that could be meant are both named") {
    const temporary_folder folder;
    write_small_set(folder.path);
    write(folder.path / "train-images-5000.idx3-ubyte.gz", "never opened");
    REQUIRE(complaint(folder.path)
            == folder.path.string()
                   + ": train-images-5000.idx3-ubyte.gz and train-images-idx3-ubyte could both be "
                     "meant");
}

TEST_CASE("images and labels that do not match are refused with both counts") {
    const temporary_folder folder;
    write_small_set(folder.path);
    const auto images = folder.path / "t10k-images-idx3-ubyte";
    const auto labels = write(folder.path / "t10k-labels-idx1-ubyte", labels_file({4, 5, 6}));
    REQUIRE(complaint(folder.path)
            == images.string() + " holds 2 images, but " + labels.string() + " holds 3 labels");
}

TEST_CASE("training and test images of different sizes are refused") {
    const temporary_folder folder;
    write_small_set(folder.path);
    write(folder.path / "t10k-images-idx3-ubyte", images_file(2, 2, 3));
    REQUIRE(complaint(folder.path)
            == folder.path.string()
                   + ": the training images have 2 x 2 pixels, but the test images 2 x 3");
    SECTION("even where the number of pixels is the same") {
        write(folder.path / "t10k-images-idx3-ubyte", images_file(2, 1, 4));
        REQUIRE(complaint(folder.path)
                == folder.path.string()
                       + ": the training images have 2 x 2 pixels, but the test images 1 x 4");
    }
}

TEST_CASE("a fault inside a file is reported with that file's name") {
    const temporary_folder folder;
    write_small_set(folder.path);
    const auto labels = write(folder.path / "train-labels-idx1-ubyte", labels_file({1, 2, 13}));
    REQUIRE(complaint(folder.path)
            == labels.string() + ": label 3 of 3 is 13, but labels are 0 to 9");
}
