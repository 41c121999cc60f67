#include "bowl.hpp"

#include <gradus/numbers/elementary.hpp>
#include <gradus/numbers/random.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/theory/gradient_descent.hpp>
#include <gradus/theory/theorems/elongated_bowl.hpp>

#include <algorithm>

namespace normalisation {
namespace {

namespace theorem = gradus::theorems::elongated_bowl;
using gradus::rational;

static_assert(gradus::proved<theorem::largest_curvature()>);
static_assert(gradus::proved<theorem::largest_curvature_is_reached()>);

/// uᵀ(I + 11ᵀ)u/‖u‖², exactly.
constexpr rational curvature_along(const std::vector<rational>& u) {
    rational square = 0, sum = 0;
    for (const rational& term : u) {
        square = square + term * term;
        sum = sum + term;
    }
    return (square + sum * sum) / square;
}
/// The largest curvature, along 1, over the least, across it; and of I, centred.
constexpr rational condition_number(std::size_t n) {
    const std::vector<rational> along(n, rational(1));
    std::vector<rational> across(n, rational(0));
    across[0] = 1;
    across[1] = -1;
    return curvature_along(along) / curvature_along(across);
}
static_assert(condition_number(2) == 3 && condition_number(8) == 9);
static_assert(condition_number(32) == 33 && condition_number(128) == 129);
static_assert(gradus::best_contraction(rational(1)) == 0);

/// A symmetric matrix, row by row.
struct curvature {
    std::size_t n;
    std::vector<double> numbers;

    std::vector<double> times(const std::vector<double>& u) const {
        std::vector<double> result(n, 0.0);
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j) result[i] += numbers[i * n + j] * u[j];
        return result;
    }
};

double dot(const std::vector<double>& u, const std::vector<double>& v) {
    double sum = 0;
    for (std::size_t i = 0; i < u.size(); ++i) sum += u[i] * v[i];
    return sum;
}

std::vector<double> normal_vector(std::size_t n, gradus::random_generator& random) {
    std::vector<double> u(n);
    for (double& term : u) term = gradus::normal(random);
    return u;
}

/// The largest eigenvalue of shift·I + sign·A, by the power method: from below.
double largest_eigenvalue(const curvature& A, double shift, double sign,
                          gradus::random_generator& random) {
    std::vector<double> u = normal_vector(A.n, random);
    double quotient = 0;
    for (int i = 0; i < 500; ++i) {
        const double length = gradus::numbers::sqrt(dot(u, u));
        for (double& term : u) term /= length;
        const std::vector<double> Au = A.times(u);
        std::vector<double> next(A.n);
        for (std::size_t j = 0; j < A.n; ++j) next[j] = shift * u[j] + sign * Au[j];
        quotient = dot(u, next);
        u = next;
    }
    return quotient;
}

/// From a start that is normally distributed around the minimum.
descent descend(const curvature& A, double m, double M, gradus::random_generator& random) {
    const double eta = gradus::best_learning_rate(m, M);
    std::vector<double> error = normal_vector(A.n, random);
    descent result{M / m, {1}};
    std::vector<double> slope = A.times(error);
    const double start = dot(error, slope);
    constexpr std::size_t most_steps = 100'000;
    while (result.costs.back() > 1e-6 && result.steps() < most_steps) {
        for (std::size_t i = 0; i < A.n; ++i) error[i] -= eta * slope[i];
        slope = A.times(error);
        result.costs.push_back(dot(error, slope) / start);
    }
    return result;
}

curvature of_distribution(std::size_t n, double mean) {
    curvature A{n, std::vector<double>(n * n, mean * mean)};
    for (std::size_t i = 0; i < n; ++i) A.numbers[i * n + i] += 1;
    return A;
}

/// The mean of xxᵀ over random samples of mean 1, or of (x − x̄)(x − x̄)ᵀ.
curvature of_samples(std::size_t n, bool is_centred, gradus::random_generator& random) {
    std::vector<double> x(bowl_samples * n);
    for (double& number : x) number = 1 + gradus::normal(random);
    constexpr auto count = static_cast<double>(bowl_samples);
    if (is_centred)
        for (std::size_t j = 0; j < n; ++j) {
            double mean = 0;
            for (std::size_t k = 0; k < bowl_samples; ++k) mean += x[k * n + j] / count;
            for (std::size_t k = 0; k < bowl_samples; ++k) x[k * n + j] -= mean;
        }
    curvature A{n, std::vector<double>(n * n, 0.0)};
    for (std::size_t k = 0; k < bowl_samples; ++k)
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j)
                A.numbers[i * n + j] += x[k * n + i] * x[k * n + j] / count;
    return A;
}

descent descend_on_samples(std::size_t n, bool is_centred, std::uint64_t seed) {
    gradus::random_generator random(seed);
    const curvature A = of_samples(n, is_centred, random);
    const double M = largest_eigenvalue(A, 0, 1, random);
    const double m = M - largest_eigenvalue(A, M, -1, random);
    return descend(A, m, M, random);
}

} // namespace

std::vector<bowl_row> measure_bowls(const options& chosen) {
    std::vector<bowl_row> rows;
    for (const std::size_t n : input_counts) {
        gradus::random_generator random(chosen.seed);
        const rational kappa = condition_number(n);
        const auto M = static_cast<double>(kappa.numerator);
        const descent exact = descend(of_distribution(n, 1), 1, M, random);
        const descent centred = descend(of_distribution(n, 0), 1, 1, random);
        rows.push_back({n, exact, centred, descend_on_samples(n, false, chosen.seed),
                        descend_on_samples(n, true, chosen.seed)});
    }
    return rows;
}

} // namespace normalisation
