#include "catch.hpp"
#include "message_of.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/operations.hpp>
#include <gradus/numbers/rational.hpp>

#include <stdexcept>

using namespace gradus;

namespace {

constexpr matrix<rational, 2, 3> W({{1, 2, 3}, {4, 5, 6}});
constexpr vector<rational, 3> a{{1, rational(1, 2), -1}};
constexpr vector<rational, 2> delta{{rational(1, 3), 2}};

/// An activation that is one of two.
struct identity_or_relu {
    bool is_relu;
    template <class Function>
    constexpr auto visit(const Function& g) const {
        return is_relu ? g(relu) : g(identity);
    }
};

} // namespace

TEST_CASE("affine is W a + b") {
    constexpr auto z = [] {
        vector<rational, 2> z;
        affine(z, W, a, vector<rational, 2>{{10, 20}});
        return z;
    }();
    STATIC_REQUIRE(z == vector<rational, 2>{{9, rational(41, 2)}});
}

TEST_CASE("transposed_product is the transposed matrix times a vector") {
    constexpr auto x = [] {
        vector<rational, 3> x;
        transposed_product(x, W, delta);
        return x;
    }();
    STATIC_REQUIRE(x == vector<rational, 3>{{rational(25, 3), rational(32, 3), 13}});
}

TEST_CASE("add_outer_product adds a column times a row") {
    constexpr auto sum = [] {
        auto sum = W;
        add_outer_product(sum, delta, a);
        return sum;
    }();
    STATIC_REQUIRE(
        sum
        == matrix<rational, 2, 3>({{rational(4, 3), rational(13, 6), rational(8, 3)}, {6, 6, 4}}));
}

TEST_CASE("Shapes that do not fit at run time are refused before anything is written") {
    using free_vector = vector<double, dynamic>;
    matrix<double, dynamic, dynamic> W(3, 4);
    free_vector two(2), three(3), four(4);
    const auto said = [](auto&& operation) { return message_of<std::invalid_argument>(operation); };
    REQUIRE(said([&] { affine(two, W, four, two); })
            == "a weight matrix of 3 x 4 cannot take 4 numbers and give 2");
    REQUIRE(said([&] { affine(three, W, two, three); })
            == "a weight matrix of 3 x 4 cannot take 2 numbers and give 3");
    REQUIRE(said([&] { affine(three, W, four, two); })
            == "a vector of 3 numbers is used with one of 2");
    REQUIRE(said([&] { transposed_product(two, W, three); })
            == "a weight matrix of 3 x 4 cannot take 2 numbers and give 3");
    REQUIRE(said([&] { transposed_product(four, W, two); })
            == "a weight matrix of 3 x 4 cannot take 4 numbers and give 2");
    REQUIRE(said([&] { add_outer_product(W, four, three); })
            == "a weight matrix of 3 x 4 cannot take 3 numbers and give 4");
    for (const auto& refused :
         {said([&] { add(two, three); }),
          said([&] { multiply_by_map(two, three, [](double z) { return z; }); }),
          said([&] { map(two, three, [](double z) { return z; }); }),
          said([&] { map(two, three, [](free_vector& x, const free_vector&) { x[0] = 1; }); })})
        REQUIRE(refused == "a vector of 2 numbers is used with one of 3");
    REQUIRE(two == free_vector(2));
    REQUIRE(said([&] { affine(three, W, four, three); }) == "");
}

TEST_CASE("A matrix of run-time shape is checked against vectors that the compiler knows") {
    matrix<double, dynamic, dynamic> W(3, 4);
    vector<double, 2> two;
    REQUIRE_THROWS_AS(affine(two, W, vector<double, 4>{}, two), std::invalid_argument);
}

TEST_CASE("Transposing moves a matrix to the other side of a scalar product") {
    // (W a)·δ = a·(Wᵀ δ), exactly.
    constexpr bool equal = [] {
        vector<rational, 2> Wa;
        affine(Wa, W, a, vector<rational, 2>{});
        vector<rational, 3> Wt_delta;
        transposed_product(Wt_delta, W, delta);
        rational left;
        rational right;
        for (std::size_t i = 0; i < 2; ++i) left += Wa[i] * delta[i];
        for (std::size_t j = 0; j < 3; ++j) right += a[j] * Wt_delta[j];
        return left == right && left != rational(0);
    }();
    STATIC_REQUIRE(equal);
}

TEST_CASE("map, multiply_by_map and add work component by component") {
    constexpr auto square = [](const rational& x) { return x * x; };
    constexpr auto results = [square] {
        vector<rational, 3> mapped;
        map(mapped, a, square);
        auto product = a;
        multiply_by_map(product, a, square);
        add(product, mapped);
        return product;
    }();
    STATIC_REQUIRE(results == vector<rational, 3>{{2, rational(3, 8), 0}});
}

TEST_CASE("map takes a whole layer to an activation of the whole layer, else neuron by neuron") {
    constexpr auto swap = [](auto& to, const auto& from) {
        to[0] = from[1];
        to[1] = from[0];
    };
    constexpr auto twice = [](const rational& z) { return 2 * z; };
    STATIC_REQUIRE(LayerActivation<decltype(swap), rational, 2>);
    STATIC_REQUIRE_FALSE(LayerActivation<decltype(twice), rational, 2>);
    constexpr auto mapped = [](const auto& f) {
        vector<rational, 2> to;
        map(to, delta, f);
        return to;
    };
    STATIC_REQUIRE(mapped(swap) == vector<rational, 2>{{2, rational(1, 3)}});
    STATIC_REQUIRE(mapped(twice) == vector<rational, 2>{{rational(2, 3), 4}});
}

TEST_CASE("An activation that is chosen at run time is asked once which it is") {
    constexpr auto mapped = [](bool is_relu) {
        vector<rational, 3> y;
        map(y, a, identity_or_relu{is_relu});
        return y;
    };
    constexpr auto times_slopes = [](bool is_relu) {
        vector<rational, 3> x{{7, 7, 7}};
        const identity_or_relu f{is_relu};
        multiply_by_map(x, a, slope_of{f});
        return x;
    };
    STATIC_REQUIRE(mapped(false) == a);
    STATIC_REQUIRE(mapped(true) == vector<rational, 3>{{1, rational(1, 2), 0}});
    STATIC_REQUIRE(times_slopes(false) == vector<rational, 3>{{7, 7, 7}});
    STATIC_REQUIRE(times_slopes(true) == vector<rational, 3>{{7, 7, 0}});
}
