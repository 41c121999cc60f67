#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/activations/identity.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/training/optimisers/clipping.hpp>

#include <cmath>
#include <limits>

using namespace gradus;

namespace {

template <class T>
constexpr auto net = make_network<T>(dense<1, 1>(gradus::identity), dense<1, 1>(gradus::identity));

/// The gradient (w₁, b₁, w₂, b₂), after a part.
template <class T, class Part>
constexpr vector<T, 4> changed(const Part& part, const vector<T, 4>& before) {
    auto gradient = zero_parameters(net<T>);
    std::size_t k = 0;
    for_each_parameter(net<T>, [&](T& g) { g = before[k++]; }, gradient);
    part.change_gradient(net<T>, gradient, 1);
    vector<T, 4> after{};
    k = 0;
    for_each_parameter(net<T>, [&](const T& g) { after[k++] = g; }, gradient);
    return after;
}

using four = vector<double, 4>;

} // namespace

TEST_CASE("clipping by value moves each component into [-c, c]") {
    STATIC_REQUIRE(changed(clip_by_value(2), four{5, -7, 1, -2}) == four{2, -2, 1, -2});
}

TEST_CASE("clipping by norm keeps the direction over all layers, and a short gradient's bits") {
    STATIC_REQUIRE(changed(clip_by_norm(2.5), four{4, -4, 4, 4}) == four{1.25, -1.25, 1.25, 1.25});
    STATIC_REQUIRE(changed(clip_by_norm(8), four{4, -4, 4, 4}) == four{4, -4, 4, 4});
    STATIC_REQUIRE(changed(clip_by_norm(8), four{0.1, -0.3, 0, 0}) == four{0.1, -0.3, 0, 0});
    STATIC_REQUIRE(changed(clip_by_norm(1), four{}) == four{});
}

TEST_CASE("clipping by norm works where squares overflow or vanish") {
    const double huge = std::numeric_limits<double>::max();
    REQUIRE(changed(clip_by_norm(2), four{huge, -huge, huge, huge}) == four{1, -1, 1, 1});
    REQUIRE(changed(clip_by_norm(1e-300), four{4e-300, 0, -3e-300, 0})[1] == 0);
    REQUIRE(std::abs(changed(clip_by_norm(1e-300), four{4e-300, 0, -3e-300, 0})[2] / -6e-301 - 1)
            < 1e-15);
    const vector<float, 4> floats = changed(clip_by_norm(2), vector<float, 4>{3e38f, 0, 0, 0});
    REQUIRE(floats[0] == 2);
}

TEST_CASE("clipping hides no divergence: NaN stays, infinity is no finite step by norm") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    REQUIRE(std::isnan(changed(clip_by_value(1), four{nan, 1, 1, 1})[0]));
    REQUIRE(std::isnan(changed(clip_by_norm(1), four{nan, 1, 1, 1})[0]));
    REQUIRE(std::isnan(changed(clip_by_norm(1), four{infinity, 1, 1, 1})[0]));
}

TEST_CASE("limits that are not above 0 are refused by clipping") {
    REQUIRE(message_of<std::invalid_argument>([] { clip_by_value(0); })
            == "clip_by_value: the limit must be a finite number above 0");
    REQUIRE(message_of<std::invalid_argument>([] { clip_by_norm(-1); })
            == "clip_by_norm: the limit must be a finite number above 0");
    REQUIRE_THROWS_AS(clip_by_norm(std::nan("")), std::invalid_argument);
}
