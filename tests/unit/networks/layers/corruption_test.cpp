#include "catch.hpp"
#include "message_of.hpp"

#include <gradus/networks/layers/corruption.hpp>
#include <gradus/numbers/random.hpp>
#include <gradus/numbers/rational.hpp>

#include <cmath>
#include <cstddef>
#include <limits>
#include <stdexcept>

using namespace gradus;

namespace {

/// What is made of 1000 numbers 0.25.
constexpr auto corrupted(const corruption& noise) {
    random_generator random(1);
    vector<double, 1000> x;
    for (std::size_t i = 0; i < 1000; ++i) x[i] = 0.25;
    auto result = x;
    corrupt(result, x, noise, &random);
    return result;
}

std::size_t count(const vector<double, 1000>& x, double number) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < 1000; ++i) found += x[i] == number ? 1u : 0u;
    return found;
}

// Six standard deviations of a binomial distribution, √(1000 · 0.3 · 0.7) = 14.5.
constexpr double scatter = 87;

} // namespace

TEST_CASE("Masking sets its share of the numbers to 0") {
    const auto x = corrupted(masking(0.3));
    REQUIRE(count(x, 0) + count(x, 0.25) == 1000);
    REQUIRE(std::fabs(static_cast<double>(count(x, 0)) - 300) < scatter);
}

TEST_CASE("Salt and pepper sets its share to 0 and 1 alike") {
    const auto x = corrupted(salt_and_pepper(0.6));
    REQUIRE(count(x, 0) + count(x, 1) + count(x, 0.25) == 1000);
    REQUIRE(std::fabs(static_cast<double>(count(x, 0)) - 300) < scatter);
    REQUIRE(std::fabs(static_cast<double>(count(x, 1)) - 300) < scatter);
}

TEST_CASE("Gaussian noise has the deviation that it says and no mean") {
    const auto x = corrupted(gaussian_noise(0.5));
    double mean = 0;
    double squares = 0;
    for (std::size_t i = 0; i < 1000; ++i) {
        mean += (x[i] - 0.25) / 1000;
        squares += (x[i] - 0.25) * (x[i] - 0.25) / 1000;
    }
    REQUIRE(std::fabs(mean) < 6 * 0.5 / std::sqrt(1000.0));
    REQUIRE(std::fabs(squares - 0.25) < 6 * 0.25 * std::sqrt(2 / 1000.0));
}

TEST_CASE("Without noise or without a generator an input stays what it is") {
    REQUIRE(count(corrupted(no_noise), 0.25) == 1000);
    const vector<double, 2> x{{0.25, 0.5}};
    vector<double, 2> result;
    corrupt(result, x, masking(0.9), nullptr);
    REQUIRE(result == x);
}

TEST_CASE("Noise is the same for the same seed, in constant expressions too") {
    constexpr auto x = [] {
        random_generator random(7);
        vector<rational, 8> ones, result;
        for (std::size_t i = 0; i < 8; ++i) ones[i] = 1;
        corrupt(result, ones, masking(0.5), &random);
        return result;
    }();
    random_generator random(7);
    std::size_t zeros = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        REQUIRE((x[i] == 0) == (uniform(random) < 0.5));
        zeros += x[i] == 0 ? 1u : 0u;
    }
    REQUIRE((0 < zeros && zeros < 8));
}

TEST_CASE("Noise that makes no sense is refused with a sentence") {
    const auto message = [](const auto& f) { return message_of<std::invalid_argument>(f); };
    for (const double share : {-0.1, 1.0, std::nan("")}) {
        REQUIRE(message([&] { (void)masking(share); })
                == "masking: the share of the inputs must lie in [0, 1)");
        REQUIRE(message([&] { (void)salt_and_pepper(share); })
                == "salt_and_pepper: the share of the inputs must lie in [0, 1)");
    }
    for (const double deviation : {-0.1, std::numeric_limits<double>::infinity(), std::nan("")})
        REQUIRE(message([&] { (void)gaussian_noise(deviation); })
                == "gaussian_noise: the standard deviation must be a finite number, not below 0");
    random_generator random(1);
    REQUIRE(message([&] { (void)gaussian_noise(1)(rational(1), random); })
            == "gaussian_noise needs a scalar that is made from double, such as float");
}
