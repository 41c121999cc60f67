#include "catch.hpp"

#include <gradus/activations/any_activation.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/interval.hpp>

#include <array>
#include <optional>
#include <string_view>
#include <type_traits>

using namespace gradus;

namespace {

using box = interval<double>;

/// For each of every_activation.
template <class Holds>
constexpr bool for_each(const Holds& holds) {
    return every_activation([&](const auto&... f) { return (holds(f) && ...); });
}

constexpr bool same(const bounds& x, const bounds& y) {
    return x.lower == y.lower && x.upper == y.upper;
}

using two = std::array<double, 2>;
constexpr two output_of(const any_output& f, const two& z) {
    two a{};
    f(a, z);
    return a;
}

} // namespace

TEST_CASE("An activation chosen at run time is the one that was chosen, over every scalar") {
    STATIC_REQUIRE(for_each([](const auto& f) {
        const any_activation any = f;
        const box z(-0.5, 0.25);
        const dual<double> x(0.75, 1);
        return any(0.75) == f(0.75) && any.derivative(0.75) == f.derivative(0.75)
               && any(0.75f) == f(0.75f) && any(x).derivative == f(x).derivative
               && same_set(any(z), f(z)) && same_set(any.derivative(z), f.derivative(z));
    }));
    STATIC_REQUIRE(any_activation(leaky_relu_activation({1, 4}))(-1.0) == -0.25);
}

TEST_CASE("It says what the chosen one says of itself") {
    STATIC_REQUIRE(for_each([]<class F>(const F& f) {
        const any_activation any = f;
        return any.name() == std::string_view(f.name) && same(any.values(), f.values())
               && same(any.slopes(), f.slopes()) && any.is_convex() == f.is_convex()
               && any.saturating_slope() == f.saturating_slope()
               && any.rectifier_slope() == f.rectifier_slope() && any.template is<F>()
               && any.template is<tanh_activation>() == std::is_same_v<F, tanh_activation>;
    }));
    STATIC_REQUIRE(any_activation(sigmoid).is_sigmoid() && !any_activation(relu).is_sigmoid());
    STATIC_REQUIRE(any_activation(elu).visit([](const auto& f) { return f(0.0) == 0; }));
}

TEST_CASE("It stands where one for each neuron stands, and is a choice") {
    STATIC_REQUIRE(NeuronActivation<any_activation, double>
                   && NeuronActivation<any_activation, box>);
    STATIC_REQUIRE(ActivationChoice<any_activation> && ActivationChoice<any_output>);
    STATIC_REQUIRE(!ActivationChoice<tanh_activation> && !ActivationChoice<softmax_activation>);
    STATIC_REQUIRE(!std::is_constructible_v<any_activation, softmax_activation>);
    STATIC_REQUIRE(!std::is_constructible_v<any_output, int>);
}

TEST_CASE("An output's activation is softmax or one of each neuron") {
    constexpr two z{0.5, -1.5};
    STATIC_REQUIRE(output_of(softmax, z) == [&] {
        two a{};
        softmax(a, z);
        return a;
    }());
    STATIC_REQUIRE(output_of(gradus::tanh, z) == two{gradus::tanh(0.5), gradus::tanh(-1.5)});
    STATIC_REQUIRE(output_of(any_activation(identity), z) == z);
    STATIC_REQUIRE(any_output(softmax).name() == std::string_view("softmax")
                   && any_output(relu).name() == std::string_view("relu"));
    STATIC_REQUIRE(any_output(relu).visit([](const auto& f) { return f.name; })
                   == std::string_view("relu"));
}

TEST_CASE("Softmax has no slope of its own: no unit of it is saturated") {
    STATIC_REQUIRE(any_output(softmax).derivative(3.0) == 1);
    STATIC_REQUIRE(any_output(softmax).saturating_slope() == 0);
    STATIC_REQUIRE(any_output(softmax).rectifier_slope() == std::nullopt);
    STATIC_REQUIRE(any_output(sigmoid).derivative(3.0) == sigmoid.derivative(3.0));
    STATIC_REQUIRE(any_output(sigmoid).saturating_slope() == sigmoid.saturating_slope());
    STATIC_REQUIRE(any_output(relu).rectifier_slope() == rational(0));
}
