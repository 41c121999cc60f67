#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>

#include <utility>

using namespace gradus;

namespace {

using object = boost::hana::tuple<vector<double, 2>, vector<double, 3>>;

/// Each line changes one copy and looks at another.
constexpr bool is_a_value() {
    on_heap<object> first;
    on_heap<object> second = first;
    if (!(first == second)) return false;
    second[one][2] = 7;
    if (first[one][2] != 0 || first == second) return false;
    first = second;
    if (first[one][2] != 7 || !(first == second)) return false;
    first[zero][0] = 5;
    if (second[zero][0] != 0) return false;
    const on_heap<object> third = std::move(first);
    if (third[zero][0] != 5 || third[one][2] != 7) return false;
    if (std::as_const(first)[zero][0] != 0) return false; // moved from: zeros
    first[zero][1] = 3;
    second = std::move(first);
    first = on_heap<object>();
    auto& same = second;
    second = same;
    return second[zero][1] == 3 && second[one][2] == 0;
}

} // namespace

TEST_CASE("An object on the heap is a value, in constant expressions too") {
    STATIC_REQUIRE(is_a_value());
    REQUIRE(is_a_value());
}

TEST_CASE("A network of any size is a small value, and of zeros a constant") {
    static constexpr auto large =
        make_network<double>(dense<784, 2048>(relu), dense<2048, 10>(softmax));
    STATIC_REQUIRE(sizeof large <= 4 * sizeof(void*));
    STATIC_REQUIRE(large.W(one).rows() == 2048);
    STATIC_REQUIRE(large.W(one)(2047, 783) == 0);
    auto net = large;
    REQUIRE(net.parameters == large.parameters);
    net.b(last_layer(net))[9] = 1;
    const auto copy = net;
    REQUIRE(copy.b(last_layer(net))[9] == 1);
    REQUIRE_FALSE(net.parameters == large.parameters);
    REQUIRE(large.b(last_layer(net))[9] == 0);
}

TEST_CASE("A constant expression can compute with a network that is on the heap") {
    constexpr auto sum = [] {
        auto net = make_network<double>(dense<50, 100>(relu), dense<100, 1>(relu));
        static_assert(sizeof net < sizeof(double) * 100);
        net.W(one)(99, 49) = 2;
        auto copy = net;
        copy.W(one)(99, 49) = 3;
        return net.W(one)(99, 49) + copy.W(one)(99, 49) + net.W(one)(0, 0);
    }();
    STATIC_REQUIRE(sum == 5);
}

TEST_CASE("A small network has its numbers in itself") {
    constexpr auto trained = [] {
        auto net = make_network<double>(dense<2, 3>(sigmoid), dense<3, 1>(sigmoid));
        net.W(one)(2, 1) = 4;
        return net;
    }();
    STATIC_REQUIRE(trained.W(one)(2, 1) == 4);
}

namespace {

struct made_at_run_time {
    double x;
    made_at_run_time() : x(0) {}
};

} // namespace

TEST_CASE("An object on the heap may be of numbers that are no constants") {
    on_heap<boost::hana::tuple<made_at_run_time>> object;
    auto moved = std::move(object);
    REQUIRE(std::as_const(object)[zero].x == 0);
    moved[zero].x = 1;
    REQUIRE(std::as_const(moved)[zero].x == 1);
}
