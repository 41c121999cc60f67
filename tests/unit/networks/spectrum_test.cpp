#include "catch.hpp"

#include <gradus/networks/matrix.hpp>
#include <gradus/networks/spectrum.hpp>

#include <cmath>
#include <cstddef>
#include <limits>

using gradus::matrix;
using gradus::spectral_norm;
using gradus::spectral_radius;

TEST_CASE("The spectral norm is the largest singular value") {
    CHECK(spectral_norm(matrix<double, 2, 2>({{3, 4}, {0, 0}})) == Approx(5).epsilon(1e-15));
    CHECK(spectral_norm(matrix<double, 1, 3>({{2, 3, 6}})) == Approx(7).epsilon(1e-15));
    CHECK(spectral_norm(matrix<double, 3, 1>({{2}, {3}, {6}})) == Approx(7).epsilon(1e-15));
    // A rotation times diag(2, 7) times a rotation.
    const double c = 0.6, s = 0.8;
    CHECK(spectral_norm(matrix<double, 2, 2>({{c * 2 * s + s * 7 * c, -c * 2 * c + s * 7 * s},
                                              {-s * 2 * s + c * 7 * c, s * 2 * c + c * 7 * s}}))
          == Approx(7).epsilon(1e-14));
    CHECK(spectral_norm(matrix<double, 2, 2>{}) == 0);
    CHECK(spectral_norm(matrix<double, 2, 2>({{3e200, 4e200}, {0, 0}})) == Approx(5e200));
    CHECK(spectral_norm(matrix<float, 2, 2>({{3e-30f, 4e-30f}, {0, 0}})) == Approx(5e-30));
    CHECK(spectral_norm(matrix<double, 2, 2>({{1e308, 0}, {0, 1e308}})) == Approx(1e308));
    STATIC_REQUIRE(spectral_norm(matrix<double, 2, 2>({{0, 2}, {1, 0}})) == 2);
}

TEST_CASE("The spectral radius is the largest eigenvalue in magnitude") {
    CHECK(spectral_radius(matrix<double, 2, 2>({{0.5, 100}, {0, -0.75}}))
          == Approx(0.75).epsilon(1e-12));
    // A rotation by an angle, times 0.9: two complex eigenvalues.
    CHECK(spectral_radius(matrix<double, 2, 2>({{0.9 * 0.6, -0.9 * 0.8}, {0.9 * 0.8, 0.9 * 0.6}}))
          == Approx(0.9).epsilon(1e-14));
    CHECK(spectral_radius(matrix<double, 2, 2>({{2, 1}, {1, 2}})) == Approx(3).epsilon(1e-14));
    CHECK(spectral_radius(matrix<double, 2, 2>({{0, 1}, {0, 0}})) == 0);
    CHECK(spectral_radius(matrix<double, 2, 2>({{1, 1}, {0, 1}})) == Approx(1).epsilon(1e-7));
    CHECK(spectral_radius(matrix<double, 1, 1>({{-1e300}})) == Approx(1e300).epsilon(1e-12));
    STATIC_REQUIRE(spectral_radius(matrix<double, 1, 1>({{0.0}})) == 0);
}

TEST_CASE("A matrix that is not finite has a size of NaN, and one that is not square no radius") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(std::isnan(spectral_norm(matrix<double, 1, 2>({{1, nan}}))));
    CHECK(std::isnan(
        spectral_radius(matrix<double, 1, 1>({{std::numeric_limits<double>::infinity()}}))));
    CHECK_THROWS_WITH(spectral_radius(matrix<double, 1, 2>{}),
                      "only a square matrix has eigenvalues, not one of 1 x 2");
}
