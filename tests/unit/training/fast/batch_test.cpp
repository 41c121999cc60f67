#include "catch.hpp"

#include <gradus/training/fast/batch.hpp>

using gradus::batch;
using gradus::padded_rows;

TEST_CASE("Columns of a batch are padded to a power of two or to whole cache lines") {
    STATIC_REQUIRE(padded_rows<float>(1) == 1);
    STATIC_REQUIRE(padded_rows<float>(3) == 4);
    STATIC_REQUIRE(padded_rows<float>(10) == 16);
    STATIC_REQUIRE(padded_rows<float>(16) == 16);
    STATIC_REQUIRE(padded_rows<float>(30) == 32);
    STATIC_REQUIRE(padded_rows<double>(10) == 16);
    STATIC_REQUIRE(padded_rows<double>(7) == 8);
}

TEST_CASE("Columns of a batch are never a multiple of 1024 bytes apart") {
    STATIC_REQUIRE(padded_rows<float>(256) == 272);
    STATIC_REQUIRE(padded_rows<float>(512) == 528);
    STATIC_REQUIRE(padded_rows<double>(128) == 136);
    STATIC_REQUIRE(padded_rows<float>(784) == 784);
}

TEST_CASE("A batch has a column for each sample") {
    batch<float, 3, 2> x;
    STATIC_REQUIRE(x.rows() == 3);
    STATIC_REQUIRE(x.columns() == 2);
    x(2, 1) = 7;
    REQUIRE(x.data()[4 + 2] == 7);
}

TEST_CASE("A column of a batch is one sample's numbers, without the padding") {
    batch<float, 3, 2> x;
    x(2, 1) = 7;
    REQUIRE(x.column(1)[2] == 7);
    REQUIRE(x.column(1).size() == 3);
    x.column(0)[1] = 5;
    REQUIRE(x(1, 0) == 5);
}
