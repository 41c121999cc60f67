#include "catch.hpp"
#include "instruction_sets.hpp"

#include <gradus/numbers/random.hpp>
#include <gradus/training/fast/batch_operations.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

namespace {

using namespace gradus;

/// Numbers whose sums and products here are exact, in any order.
struct exact_numbers {
    random_generator random{7};
    double operator()() { return 0.0625 * static_cast<double>(1 + index_below(random, 31)); }
};

/// W, b, two batches of inputs of which the second is sparse, and two of outputs.
template <class T, std::size_t Out, std::size_t In, std::size_t Samples>
struct some_data {
    matrix<T, Out, In> W;
    vector<T, Out> b;
    batch<T, In, Samples> a;
    sparse_batch<T, In, Samples> c;
    batch<T, Out, Samples> delta, epsilon, z;

    /// For a dynamic shape the numbers say what it is. Each third input is not 0 in a sample of
    /// three.
    some_data(std::size_t out, std::size_t in, std::size_t samples) {
        if constexpr (Out == dynamic) {
            W = matrix<T, Out, In>(out, in);
            b = vector<T, Out>(out);
        }
        a.resize(in, samples);
        c.resize(in, samples);
        for (batch<T, Out, Samples>* x : {&delta, &epsilon, &z}) x->resize(out, samples);
        exact_numbers number;
        for (std::size_t k = 0; k < out * in; ++k) W.data()[k] = static_cast<T>(number());
        for (std::size_t j = 0; j < out; ++j) b[j] = static_cast<T>(number());
        for (std::size_t s = 0; s < samples; ++s) {
            for (std::size_t i = 0; i < in; ++i) {
                a(i, s) = static_cast<T>(number());
                c(i, s) = (i + s) % 3 == 1 ? static_cast<T>(number()) : T(0);
            }
            for (std::size_t j = 0; j < out; ++j) {
                delta(j, s) = static_cast<T>(number());
                epsilon(j, s) = static_cast<T>(number());
            }
        }
        list_inputs(c);
    }
    const batch<T, In, Samples>& all() const { return c; }
};

template <class T, std::size_t Out, std::size_t In, std::size_t Samples, class Function>
void with_both_shapes(const Function& f) {
    f(*std::make_unique<some_data<T, Out, In, Samples>>(Out, In, Samples));
    f(*std::make_unique<some_data<T, dynamic, dynamic, dynamic>>(Out, In, Samples));
}

/// Columns of a part of a register, of more than all registers, and of an odd number of them.
template <class Function>
void with_each_shape(const Function& f) {
    with_each_instruction_set([&] {
        with_both_shapes<float, 3, 33, 2>(f);
        with_both_shapes<float, 130, 9, 4>(f);
        with_both_shapes<double, 17, 40, 3>(f);
    });
}

template <class Batch>
std::vector<std::pair<std::size_t, double>> terms_of_sample(const Batch& x, std::size_t s) {
    std::vector<std::pair<std::size_t, double>> found;
    for (const auto& t : x.terms.of_sample(s)) found.emplace_back(t.place, t.x);
    return found;
}
template <class Batch>
std::vector<std::pair<std::size_t, double>> terms_of_input(const Batch& x, std::size_t i) {
    std::vector<std::pair<std::size_t, double>> found;
    for (const auto& t : x.terms.of_input(i)) found.emplace_back(t.place, t.x);
    return found;
}

} // namespace

TEST_CASE("the terms of a sparse batch are its numbers that are not 0, by sample and by input") {
    using terms = std::vector<std::pair<std::size_t, double>>;
    sparse_batch<double, 7, 3> x;
    x(0, 0) = 1;
    x(6, 0) = 2;
    x(6, 1) = 3;
    x(3, 2) = -0.0;
    x(5, 2) = std::numeric_limits<double>::infinity();
    list_inputs(x);
    REQUIRE(x.terms.are_few());
    CHECK(terms_of_sample(x, 0) == terms{{0, 1}, {6, 2}});
    CHECK(terms_of_sample(x, 1) == terms{{6, 3}});
    CHECK(terms_of_sample(x, 2) == terms{{5, std::numeric_limits<double>::infinity()}});
    CHECK(terms_of_input(x, 0) == terms{{0, 1}});
    CHECK(terms_of_input(x, 1).empty());
    CHECK(terms_of_input(x, 5) == terms{{2, std::numeric_limits<double>::infinity()}});
    CHECK(terms_of_input(x, 6) == terms{{0, 2}, {1, 3}});
    x(6, 1) = 0; // found anew, nothing is left of before
    list_inputs(x);
    CHECK(terms_of_sample(x, 1).empty());
    CHECK(terms_of_input(x, 6) == terms{{0, 2}});
    x(2, 1) = std::numeric_limits<double>::quiet_NaN();
    list_inputs(x);
    REQUIRE(x.terms.of_sample(1).size() == 1);
    CHECK(std::isnan(x.terms.of_sample(1)[0].x));
}

TEST_CASE("terms are few up to a half of all numbers") {
    sparse_batch<float, 12, 4> x;
    for (std::size_t k = 0; k < 24; ++k) x(k % 12, k / 12) = 1;
    list_inputs(x);
    CHECK(x.terms.are_few());
    for (const std::size_t s : {std::size_t{2}, std::size_t{3}}) {
        x(11, s) = 1;
        list_inputs(x);
        CHECK_FALSE(x.terms.are_few());
        x(11, s) = 0;
    }
    list_inputs(x);
    CHECK(x.terms.are_few());
}

TEST_CASE("sums of terms are those of all numbers") {
    with_each_shape([](auto& data) {
        REQUIRE(data.c.terms.are_few());
        auto of_all = data.z;
        affine(of_all, data.W, data.all(), data.b);
        affine(data.z, data.W, data.c, data.b);
        bool are_equal = true;
        for (std::size_t s = 0; s < data.z.columns(); ++s)
            are_equal = are_equal && std::ranges::equal(data.z.column(s), of_all.column(s));
        CHECK(are_equal);
    });
}

TEST_CASE("two outer products by parts are one after the other, and each part is followed once") {
    with_each_shape([](auto& data) {
        using weights = decltype(data.W);
        using T = std::remove_cvref_t<decltype(data.W(0, 0))>;
        auto one_by_one = data.W;
        add_outer_product(in_place_step<T, weights>{one_by_one, T(0.5), T(0.25)}, data.delta,
                          data.a);
        add_outer_product(in_place_step<T, weights>{one_by_one, T(1), T(0.25)}, data.epsilon,
                          data.all());
        auto by_parts = data.W;
        std::size_t next = 0;
        bool are_ready = true;
        REQUIRE(add_two_outer_products(
            in_place_step<T, weights>{by_parts, T(0.5), T(0.25)}, data.delta, data.a, data.epsilon,
            data.c, [&](auto, std::size_t first, std::size_t last) {
                are_ready = are_ready && first == next
                            && std::equal(by_parts.data() + first, by_parts.data() + last,
                                          one_by_one.data() + first);
                next = last;
            }));
        CHECK(are_ready);
        CHECK(next == count_of(data.W));
        CHECK(by_parts == one_by_one);
    });
}

TEST_CASE("two outer products by parts are refused, with nothing done, where terms are many") {
    some_data<double, 4, 6, 2> data(4, 6, 2);
    const auto before = data.W;
    const auto try_it = [](auto& of) {
        return add_two_outer_products(
            in_place_step<double, std::remove_cvref_t<decltype(of.W)>>{of.W, 1, 1}, of.delta, of.a,
            of.epsilon, of.c, [](auto, std::size_t, std::size_t) { FAIL("nothing to follow"); });
    };
    for (std::size_t i = 0; i < 6; ++i) data.c(i, 0) = data.c(i, 1) = 1;
    list_inputs(data.c);
    CHECK_FALSE(try_it(data));
    CHECK(data.W == before);
    // δ would not fit into the room for it.
    some_data<double, dynamic, dynamic, dynamic> large(4097, 3, 1);
    const auto large_before = large.W;
    CHECK_FALSE(try_it(large));
    CHECK(large.W == large_before);
}
