#include "catch.hpp"

#include <gradus/activations/identity.hpp>
#include <gradus/networks/proofs/cost_surface.hpp>
#include <gradus/training/costs/cost_functions.hpp>

#include <cstddef>
#include <initializer_list>
#include <vector>

using namespace gradus;

// [cost surface]
namespace {

/// (1, (0, 2)) and (2, (1, 2)).
struct two_samples {
    struct sample {
        vector<double, 1> x;
        vector<double, 2> y;
    } samples[2]{{{{1}}, {{0, 2}}}, {{{2}}, {{1, 2}}}};
    constexpr const sample* begin() const { return samples; }
    constexpr const sample* end() const { return samples + 2; }
};
constexpr cost_surface surface(two_samples{}, quadratic, 0.5);
constexpr cost_surface<two_samples, decltype(quadratic)> without_penalty{two_samples{}, quadratic};

// z = (3x + 1, 0), that is (4, 0) and (7, 0): the costs are ½(4² + 2²) and ½(6² + 2²).
constexpr auto net = [] {
    auto result = make_network<double>(dense<1, 2>(identity));
    result.W(one)(0, 0) = 3;
    result.b(one)[0] = 1;
    return result;
}();
static_assert(without_penalty(net) == 15);
static_assert(surface(net) == 15 + 0.25 * (9 + 1));
static_assert(count_parameters(net) == 4);

/// In the order w₁, w₂, b₁, b₂.
template <class Parameters>
constexpr bool are(const Parameters& parameters, std::initializer_list<double> numbers) {
    return numbers_of(net, parameters) == std::vector<double>(numbers);
}
// The means of x(z − y) and of z − y, and half of the parameter.
static_assert(are(surface.gradient(net), {8 + 1.5, -3, 5 + 0.5, -2}));
static_assert(are(without_penalty.gradient(net), {8, -3, 5, -2}));
// The means of x² and x, and ½.
static_assert(are(curvature_column(surface, net, 0), {3, 0, 1.5, 0}));
static_assert(are(curvature_column(surface, net, 1), {0, 3, 0, 1.5}));
static_assert(are(curvature_column(surface, net, 2), {1.5, 0, 1.5, 0}));
static_assert(are(curvature_column(surface, net, 3), {0, 1.5, 0, 1.5}));

} // namespace
// [/cost surface]

TEST_CASE("Along every parameter the cost is a parabola") {
    std::size_t k = 0;
    const auto gradient = surface.gradient(net);
    for_each_named_number(
        net,
        [&](const array_name&, double g) {
            auto moved = net;
            std::size_t next = 0;
            for_each_named_number(
                net, [&](const array_name&, double& p) { p += next++ == k ? 1 : 0; },
                moved.parameters);
            const double half_bend = numbers_of(net, curvature_column(surface, net, k))[k] / 2;
            CHECK(surface(moved) == surface(net) + g + half_bend);
            ++k;
        },
        gradient);
}
