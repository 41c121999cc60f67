#include "catch.hpp"

#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/rational_function.hpp>
#include <gradus/theory.hpp>

#include <cmath>
#include <stdexcept>
#include <vector>

// A formula that could be computed beyond its domain, by field operations alone, says nothing there
// to any scalar that knows on which side it is: a double gets NaN, a rational is refused, and an
// enclosure that is not wholly inside certifies nothing, its slope neither.
namespace {

using namespace gradus;

/// A formula of one number with points inside its domain and outside.
template <class Check>
void for_each_formula(Check check) {
    check("normalised", [](const auto& s) { return normalised(s, s, s); }, {1, 9}, {0, -4});
    check("batch_normalisation_gradient",
          [](const auto& s) { return batch_normalisation_gradient(s, s, s, s, s, s); }, {1, 9},
          {0, -4});
    check("mean_inverse_chi_square", [](const auto& k) { return mean_inverse_chi_square(k); },
          {3, 8}, {1, 0, -5});
    check("mean_square_inverse_chi_square",
          [](const auto& k) { return mean_square_inverse_chi_square(k); }, {5, 8}, {3, 1, -5});
    check("normalised_linear_growth", [](const auto& B) { return normalised_linear_growth(B); },
          {4, 5, 256}, {2, 1, 0, -1});
    check("kept_by_residual_blocks", [](const auto& j) { return kept_by_residual_blocks(j, 2); },
          {0, 1}, {2, 3, -1});
    check("best_learning_rate", [](const auto& m) { return best_learning_rate(m, 3 * m / m); },
          {1, 3}, {4, -1, -2});
    check("best_contraction", [](const auto& kappa) { return best_contraction(kappa); }, {1, 5},
          {0, -3});
    check("recurrent_bound", [](const auto& sigma) { return recurrent_bound(sigma, sigma, 2); },
          {0, 1, 7}, {-1, -7});
    check("product_bound", [](const auto& w) { return product_bound(w, gradus::sigmoid, 2); },
          {0, 1, 9}, {-1, -9});
    check("xavier_variance", [](const auto& n) { return xavier_variance(n, 10 / n * n); }, {1, 9},
          {-1, -9});
    check("he_variance", [](const auto& n) { return he_variance(n); }, {1, 9}, {-1, -9});
}

template <class T, class Formula>
bool is_refused(const Formula& formula, int x) {
    try {
        formula(T(x));
        return false;
    } catch (const std::domain_error&) {
        return true;
    }
}

} // namespace

TEST_CASE("Beyond its domain a formula certifies nothing") {
    for_each_formula([](const char* name, const auto& formula, const std::vector<int>& inside,
                        const std::vector<int>& outside) {
        using box = interval<double>;
        CAPTURE(name);
        for (const int x : inside) {
            CAPTURE(x);
            CHECK_FALSE(std::isnan(formula(double(x))));
            CHECK_FALSE(is_refused<rational>(formula, x));
            CHECK(certifies(formula(box(x))));
            for (const int y : outside) CHECK_FALSE(certifies(formula(hull(box(x), box(y)))));
        }
        for (const int x : outside) {
            CAPTURE(x);
            CHECK(std::isnan(formula(double(x))));
            CHECK(std::isnan(formula(float(x))));
            CHECK(is_refused<rational>(formula, x));
            CHECK(is_refused<dual<rational>>(formula, x));
            CHECK_FALSE(certifies(formula(box(x))));
            const dual<box> moved = formula(dual<box>::variable(box(x)));
            CHECK_FALSE(certifies(moved.value));
            CHECK_FALSE(certifies(moved.derivative));
        }
    });
}

TEST_CASE("No weight's size is below a negative number, and no number of layers is negative") {
    namespace weights = random_weights;
    CHECK(std::isnan(weights::probability_of_size_below(-1.0)));
    CHECK(std::isnan(weights::probability_of_size_at_least(-1.0)));
    CHECK_FALSE(certifies(weights::probability_of_size_at_least(interval<double>(-1, 1))));
    CHECK(certifies(weights::probability_of_size_at_least(interval<double>(0, 1))));
    CHECK_THROWS_AS(weights::probability_of_no_decrease(-1), std::domain_error);
}

TEST_CASE("A gate beyond 1 has no half-life") {
    CHECK(std::isnan(half_life(1.5)));
    CHECK_FALSE(certifies(half_life(interval<double>(1.5))));
    CHECK_FALSE(certifies(half_life(interval<double>(0.5, 1.5))));
    CHECK(certifies(half_life(interval<double>(0.5, 0.9))));
}

TEST_CASE("Letters are trusted: a theorem states its own condition") {
    using field = rational_function<polynomial<"B">>;
    const field B = polynomial<"B">::variable("B");
    CHECK(normalised_linear_growth(B) == (B - 2) / (B - 3));
}
