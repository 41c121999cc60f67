#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/training/data/idx.hpp>

using gradus::data_error;
using gradus::read_idx_images;
using gradus::read_idx_labels;

namespace {

// What the reader says of a file with these bytes, after the file's name; both packed and plain.
template <class Reader>
std::string complaint(Reader&& read, const std::string& bytes) {
    const temporary_folder folder;
    const auto plain = write(folder.path / "plain", bytes);
    const auto packed = write_gzip(folder.path / "packed", bytes);
    const std::string said = message_of<data_error>([&] { read(plain); });
    const std::string said_of_packed = message_of<data_error>([&] { read(packed); });
    REQUIRE(said.starts_with(plain.string() + ": "));
    REQUIRE(said_of_packed.starts_with(packed.string() + ": "));
    const std::string rest = said.substr(plain.string().size() + 2);
    const std::string not_gzip = " (and the file is not gzip)";
    const std::string expected =
        rest.ends_with(not_gzip) ? rest.substr(0, rest.size() - not_gzip.size()) : rest;
    REQUIRE(said_of_packed.substr(packed.string().size() + 2) == expected);
    return rest;
}

const auto complaint_on_images = [](const std::string& bytes) {
    return complaint(read_idx_images, bytes);
};
const auto complaint_on_labels = [](const std::string& bytes) {
    return complaint(read_idx_labels, bytes);
};

} // namespace

TEST_CASE("images and labels come out as they were written, gzipped or not") {
    const temporary_folder folder;
    const std::string content = idx_header({0x803, 2, 1, 3}) + std::string("\0\1\2\xfd\xfe\xff", 6);
    for (const auto& path :
         {write(folder.path / "a", content), write_gzip(folder.path / "b", content)}) {
        const auto images = read_idx_images(path);
        REQUIRE(images.count == 2);
        REQUIRE(images.rows == 1);
        REQUIRE(images.columns == 3);
        REQUIRE(images.pixels == std::vector<std::uint8_t>{0, 1, 2, 253, 254, 255});
    }
    const std::vector<std::uint8_t> digits{9, 0, 5};
    REQUIRE(read_idx_labels(write(folder.path / "c", labels_file(digits))) == digits);
    REQUIRE(read_idx_labels(write_gzip(folder.path / "d", labels_file(digits))) == digits);
}

TEST_CASE("a missing file is named") {
    const temporary_folder folder;
    const auto path = folder.path / "none";
    REQUIRE(message_of<data_error>([&] { read_idx_images(path); })
            == path.string() + ": no such file");
    REQUIRE(message_of<data_error>([&] { read_idx_labels(path); })
            == path.string() + ": no such file");
}

TEST_CASE("an empty file is called empty") {
    REQUIRE(complaint_on_images("") == "the file is empty");
    REQUIRE(complaint_on_labels("") == "the file is empty");
}

TEST_CASE("a file that ends inside its header says so, wherever it ends") {
    const std::string images = images_file(1, 2, 2).substr(0, 16);
    for (std::size_t size = 1; size < 16; ++size)
        REQUIRE(complaint_on_images(images.substr(0, size))
                == "the header of IDX images has 16 bytes, but the file holds "
                       + std::to_string(size));
    const std::string labels = labels_file({1}).substr(0, 8);
    for (std::size_t size = 1; size < 8; ++size)
        REQUIRE(complaint_on_labels(labels.substr(0, size))
                == "the header of IDX labels has 8 bytes, but the file holds "
                       + std::to_string(size));
}

TEST_CASE("a file of another kind is told from its first bytes") {
    REQUIRE(complaint_on_images("GIF89a, a picture of a digit")
            == "begins with 0x47494638, but IDX images begin with 0x00000803"
               " (and the file is not gzip)");
    REQUIRE(complaint_on_images(labels_file({1, 2, 3}))
            == "begins with 0x00000801, but IDX images begin with 0x00000803"
               " (and the file is not gzip)");
    REQUIRE(complaint_on_labels(images_file(1, 2, 2))
            == "begins with 0x00000803, but IDX labels begin with 0x00000801"
               " (and the file is not gzip)");
    SECTION("numbers in little-endian order are another kind too") {
        REQUIRE(complaint_on_labels(std::string("\1\10\0\0\1\0\0\0\5", 9))
                == "begins with 0x01080000, but IDX labels begin with 0x00000801"
                   " (and the file is not gzip)");
    }
}

TEST_CASE("more or less data than the header says is refused with both numbers") {
    const std::string images = images_file(3, 2, 2);
    REQUIRE(complaint_on_images(images.substr(0, images.size() - 1))
            == "the header says 3 images of 2 x 2 pixels, which are 12 bytes, but 11 follow");
    REQUIRE(complaint_on_images(images.substr(0, 16))
            == "the header says 3 images of 2 x 2 pixels, which are 12 bytes, but 0 follow");
    REQUIRE(complaint_on_images(images + "more")
            == "the header says 3 images of 2 x 2 pixels, which are 12 bytes, but 16 follow");
    const std::string labels = labels_file({1, 2, 3});
    REQUIRE(complaint_on_labels(labels.substr(0, 10))
            == "the header says 3 labels, which are 3 bytes, but 2 follow");
    REQUIRE(complaint_on_labels(labels + '\4')
            == "the header says 3 labels, which are 3 bytes, but 4 follow");
}

TEST_CASE("sizes of zero are refused") {
    REQUIRE(complaint_on_images(images_file(0, 2, 2))
            == "the header says 0 images of 2 x 2 pixels");
    REQUIRE(complaint_on_images(images_file(2, 0, 2))
            == "the header says 2 images of 0 x 2 pixels");
    REQUIRE(complaint_on_images(images_file(2, 2, 0))
            == "the header says 2 images of 2 x 0 pixels");
    REQUIRE(complaint_on_labels(labels_file({})) == "the header says 0 labels");
}

TEST_CASE("absurd sizes are refused without taking memory for them") {
    const std::uint32_t most = 0xffffffff;
    REQUIRE(complaint_on_images(idx_header({0x803, most, most, most}))
            == "the header says 4294967295 images of 4294967295 x 4294967295 pixels, more than the "
               "4294967296 bytes that are accepted");
    // 2^96 is 0 in 64 bits, and 2^64 + 4 would be 4.
    REQUIRE(complaint_on_images(idx_header({0x803, 1u << 31, 1u << 31, 1u << 31}) + "four")
                .ends_with("more than the 4294967296 bytes that are accepted"));
    // What is accepted is believed only as far as the data go.
    REQUIRE(complaint_on_images(idx_header({0x803, 1u << 16, 1u << 8, 1u << 8}) + "four")
            == "the header says 65536 images of 256 x 256 pixels, which are 4294967296 bytes, "
               "but 4 follow");
    REQUIRE(complaint_on_labels(idx_header({0x801, most}) + "\1")
            == "the header says 4294967295 labels, which are 4294967295 bytes, but 1 follow");
}

TEST_CASE("a label that is no digit is named with its place") {
    REQUIRE(complaint_on_labels(labels_file({0, 9, 10, 3}))
            == "label 3 of 4 is 10, but labels are 0 to 9");
    REQUIRE(complaint_on_labels(labels_file({255}))
            == "label 1 of 1 is 255, but labels are 0 to 9");
}

TEST_CASE("corrupt and truncated gzip files are refused") {
    const temporary_folder folder;
    const std::string packed = read_whole(data_folder / "t10k-images-1000.idx3-ubyte.gz");
    const auto truncated = write(folder.path / "truncated.gz", packed.substr(0, packed.size() / 2));
    REQUIRE(message_of<data_error>([&] { read_idx_images(truncated); })
            == truncated.string() + ": the gzip data end too early");
    std::string changed = packed;
    changed[packed.size() / 2] = static_cast<char>(changed[packed.size() / 2] ^ 0x10);
    const auto corrupt = write(folder.path / "corrupt.gz", changed);
    REQUIRE(message_of<data_error>([&] {
                read_idx_images(corrupt);
            }).starts_with(corrupt.string() + ": the gzip data are corrupt: "));
}
