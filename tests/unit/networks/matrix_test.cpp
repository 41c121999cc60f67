#include "catch.hpp"

#include <gradus/networks/matrix.hpp>

using namespace gradus;

TEST_CASE("A matrix is made from its rows and read by row and column") {
    constexpr matrix<double, 2, 3> W({{1, 2, 3}, {4, 5, 6}});
    STATIC_REQUIRE(W.rows() == 2);
    STATIC_REQUIRE(W.columns() == 3);
    STATIC_REQUIRE(W(0, 2) == 3);
    STATIC_REQUIRE(W(1, 0) == 4);
    STATIC_REQUIRE(W.data()[1] == 4); // columns are contiguous
}

TEST_CASE("Vectors and matrices start as zero, with sizes fixed or free") {
    STATIC_REQUIRE(vector<double, 2>{}[1] == 0);
    STATIC_REQUIRE(matrix<double, 2, 2>{}(1, 1) == 0);
    vector<double, dynamic> v(3);
    REQUIRE(v.size() == 3);
    REQUIRE(v[2] == 0);
    matrix<double, dynamic, dynamic> W(2, 3);
    REQUIRE(W.rows() == 2);
    REQUIRE(W.columns() == 3);
    W(1, 2) = 7;
    REQUIRE(W.data()[5] == 7);
}
