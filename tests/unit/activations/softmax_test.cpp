#include "catch.hpp"

#include <gradus/activations/softmax.hpp>

#include <array>

using namespace gradus;

namespace {

constexpr auto shares(const std::array<double, 3>& z) {
    std::array<double, 3> a{};
    softmax(a, z);
    return a;
}

} // namespace

TEST_CASE("Equal weighted inputs share equally, huge ones without overflow") {
    STATIC_REQUIRE(shares({1, 1, 1}) == std::array{1 / 3.0, 1 / 3.0, 1 / 3.0});
    STATIC_REQUIRE(shares({5000, 5000, -5000}) == std::array{0.5, 0.5, 0.0});
    STATIC_REQUIRE(shares({3, 4, 5}) == shares({-1, 0, 1}));
}
