#include "catch.hpp"
#include "close.hpp"

#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/fast/output_error.hpp>

using namespace gradus;

namespace {

struct outputs {
    batch<double, 2, 3> z, a, y, delta;
    outputs() {
        for (std::size_t s = 0; s < 3; ++s)
            for (std::size_t i = 0; i < 2; ++i) {
                z(i, s) = static_cast<double>(i) - static_cast<double>(s) / 2;
                y(i, s) = i == s ? 1 : 0;
            }
        map(a, z, sigmoid);
    }
};

} // namespace

TEST_CASE("The output error of a mini-batch is the cost's own, number by number") {
    outputs o;
    const auto check = [&](const auto& cost) {
        set_output_error(o.delta, o.z, o.a, o.y, 3, sigmoid, cost);
        for (std::size_t s = 0; s < 3; ++s)
            for (std::size_t i = 0; i < 2; ++i) {
                const double exact = cost.delta(sigmoid, o.z(i, s), o.a(i, s), o.y(i, s));
                REQUIRE(std::abs(o.delta(i, s) - exact) < 1e-15);
            }
    };
    check(quadratic);
    check(cross_entropy);
}

TEST_CASE("Columns without a sample have no error") {
    outputs o;
    set_output_error(o.delta, o.z, o.a, o.y, 2, sigmoid, quadratic);
    REQUIRE(o.delta(0, 1) != 0);
    REQUIRE(o.delta(0, 2) == 0);
    REQUIRE(o.delta(1, 2) == 0);
}
