#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/numbers.hpp>

#include <type_traits>

namespace {

/// Is it the function that refuses integers which is called, and not an expression's or a ball's?
template <class Integer, class Result>
constexpr bool refuses = std::is_same_v<Result, Integer>;

template <class Integer>
constexpr bool every_function_refuses(Integer n) {
    namespace numbers = gradus::numbers;
    return refuses<Integer, decltype(gradus::abs(n))> && refuses<Integer, decltype(gradus::erf(n))>
           && refuses<Integer, decltype(gradus::erfc(n))>
           && refuses<Integer, decltype(gradus::exp(n))>
           && refuses<Integer, decltype(gradus::expm1(n))>
           && refuses<Integer, decltype(gradus::log(n))>
           && refuses<Integer, decltype(gradus::log1p(n))>
           && refuses<Integer, decltype(gradus::pown(n, 10))>
           && refuses<Integer, decltype(gradus::recip(n))>
           && refuses<Integer, decltype(gradus::sqr(n))>
           && refuses<Integer, decltype(gradus::sqrt(n))>
           && refuses<Integer, decltype(numbers::erf_derivative(n))>
           && refuses<Integer, decltype(numbers::negative_part(n))>
           && refuses<Integer, decltype(numbers::positive_part(n))>
           && refuses<Integer, decltype(numbers::sigmoid(n))>
           && refuses<Integer, decltype(numbers::sigmoid_derivative(n))>
           && refuses<Integer, decltype(numbers::softplus(n))>
           && refuses<Integer, decltype(numbers::step(n))>
           && refuses<Integer, decltype(numbers::tanh(n))>
           && refuses<Integer, decltype(numbers::tanh_derivative(n))>;
}

template <class Activation>
constexpr bool activation_refuses(const Activation& sigma) {
    return refuses<int, decltype(sigma(1))> && refuses<int, decltype(sigma.derivative(1))>;
}

} // namespace

TEST_CASE("No function turns an integer into an expression or a ball") {
    STATIC_REQUIRE(every_function_refuses(-3));
    STATIC_REQUIRE(every_function_refuses(3u));
    STATIC_REQUIRE(every_function_refuses(3L));
    STATIC_REQUIRE(every_function_refuses('a'));
    STATIC_REQUIRE(every_function_refuses(true));
}

TEST_CASE("Every activation and its slope refuse integers") {
    STATIC_REQUIRE(gradus::every_activation(
        [](const auto&... activation) { return (activation_refuses(activation) && ...); }));
}

TEST_CASE("Scalars are not refused") {
    STATIC_REQUIRE(gradus::abs(-3.0) == 3);
    STATIC_REQUIRE(gradus::pown(2.0f, 10) == 1024);
    STATIC_REQUIRE(gradus::sqr(gradus::rational(2)) == 4);
    REQUIRE(gradus::abs(gradus::expression("x")).unicode() == "|x|");
}
