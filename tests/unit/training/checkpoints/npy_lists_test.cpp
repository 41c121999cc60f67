#include "catch.hpp"

#include <gradus/training/checkpoints/npy_lists.hpp>

#include <string>
#include <vector>

using gradus::npy_bytes;

namespace {

// What numpy.save writes for such an array.
std::string file(const std::string& description, const std::string& content) {
    std::string head = "{'descr': '" + description + "), }";
    head.append(117 - head.size(), ' ');
    std::string bytes("\x93NUMPY\x01\0\x76\0", 10);
    bytes += head;
    bytes += '\n';
    return bytes += content;
}

std::string of(const std::string& bytes, std::size_t size) {
    return bytes + std::string(size, '\0');
}

} // namespace

TEST_CASE("lists of numbers and of places") {
    const std::string one("\0\0\0\0\0\0\xf0\x3f", 8);
    REQUIRE(npy_bytes(std::vector<double>{1, 0})
            == file("<f8', 'fortran_order': True, 'shape': (2,", one + std::string(8, '\0')));
    REQUIRE(npy_bytes(1.0) == file("<f8', 'fortran_order': True, 'shape': (", one));
    REQUIRE(npy_bytes(std::vector<std::size_t>{3, 258})
            == file("<i8', 'fortran_order': True, 'shape': (2,", of("\3", 7) + of("\2\1", 6)));
    REQUIRE(npy_bytes(std::size_t{3})
            == file("<i8', 'fortran_order': True, 'shape': (", of("\3", 7)));
    REQUIRE(npy_bytes(std::vector<double>{})
            == file("<f8', 'fortran_order': True, 'shape': (0,", ""));
}

TEST_CASE("texts are UTF-32, as long as the longest") {
    REQUIRE(npy_bytes(std::vector<std::string>{"ab", "", "z"})
            == file("<U2', 'fortran_order': True, 'shape': (3,",
                    of("a", 3) + of("b", 3) + of("", 8) + of("z", 3) + of("", 4)));
    REQUIRE(npy_bytes(std::vector<std::string>{""})
            == file("<U1', 'fortran_order': True, 'shape': (1,", of("", 4)));
}

TEST_CASE("texts are read as UTF-8, and what is none is marked") {
    using gradus::detail::characters;
    using list = std::vector<std::uint32_t>;
    REQUIRE(characters("aé€😀") == list{0x61, 0xe9, 0x20ac, 0x1f600});
    REQUIRE(characters("\xf4\x8f\xbf\xbf") == list{0x10ffff});
    for (const std::string bad : {"\x80", "\xff", "\xc1", "\xe2"})
        REQUIRE(characters(bad) == list{0xfffd});
    REQUIRE(characters("\xc0\x80") == list{0xfffd, 0xfffd});             // too long for NUL
    REQUIRE(characters("\xed\xa0\x80") == list{0xfffd, 0xfffd, 0xfffd}); // half a pair
    REQUIRE(characters("\xf4\x90\x80\x80") == list{0xfffd, 0xfffd, 0xfffd, 0xfffd}); // too large
    REQUIRE(characters("\xe2\x82"
                       "a")
            == list{0xfffd, 0xfffd, 0x61}); // cut
}
