#include "../unit/training/files.hpp"
#include "fuzz.hpp"

#include <gradus/training/data/idx.hpp>

std::vector<std::string> seeds() {
    const std::string images = images_file(3, 2, 4);
    const std::string labels = labels_file({0, 9, 5});
    const temporary_folder folder;
    return {
        images,
        labels,
        read_whole(write_gzip(folder.path / "images", images)),
        read_whole(write_gzip(folder.path / "labels", labels)),
        images.substr(0, 20),
        labels + "\1",
        labels_file({10}),
        idx_header({0x803, 0xffffffff, 0xffffffff, 0xffffffff}),
        idx_header({0x803, 1, 0x10000, 0x10000}),
    };
}

void try_bytes(std::string_view bytes) {
    const auto path = file_in_memory(bytes);
    const bool packed = bytes.starts_with("\x1f\x8b");
    succeeds([&] {
        const auto images = gradus::read_idx_images(path);
        require(images.count > 0 && images.rows > 0 && images.columns > 0, "there are pixels");
        std::string written = idx_header({0x803, static_cast<std::uint32_t>(images.count),
                                          static_cast<std::uint32_t>(images.rows),
                                          static_cast<std::uint32_t>(images.columns)});
        written.append(images.pixels.begin(), images.pixels.end());
        require(packed || written == bytes, "images that were read are those of the file");
        require(images.pixels.size() == images.count * images.rows * images.columns,
                "there are as many pixels as the sizes say");
    });
    succeeds([&] {
        const auto labels = gradus::read_idx_labels(path);
        require(!labels.empty(), "there are labels");
        require(packed || labels_file(labels) == bytes, "labels that were read are the file's");
        for (const auto label : labels) require(label <= 9, "labels are digits");
    });
}
