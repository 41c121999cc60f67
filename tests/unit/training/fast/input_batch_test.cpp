#include "catch.hpp"
#include "instruction_sets.hpp"

#include <gradus/numbers/random.hpp>
#include <gradus/training/fast/batch_operations.hpp>
#include <gradus/training/fast/batch_propagation.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <numeric>
#include <type_traits>
#include <vector>

namespace {

using namespace gradus;

/// The two operations of a first layer on inputs of which each third is not 0, beside the same on
/// all of them. Every sum of these numbers is exact: Clang at -O0 rounds some products once and
/// some twice.
template <class T, std::size_t Out, std::size_t In, std::size_t Samples>
struct first_layer {
    matrix<T, Out, In> W;
    vector<T, Out> b;
    input_batch<T, In, Samples> a;
    batch<T, Out, Samples> delta, z, z_of_all;

    first_layer() {
        random_generator random(Out + In + Samples);
        const auto number = [&] { return T(0.0625) * static_cast<T>(1 + index_below(random, 31)); };
        for (std::size_t i = 0; i < Out * In; ++i) W.data()[i] = number();
        for (std::size_t i = 0; i < Out; ++i) b[i] = number();
        for (std::size_t s = 0; s < Samples; ++s) {
            for (std::size_t j = 0; j < In; ++j)
                a(j, s) = j % 3 == 1 && s == j % Samples ? number() : T(0);
            for (std::size_t i = 0; i < Out; ++i) delta(i, s) = number();
        }
        list_inputs(a);
    }

    const batch<T, In, Samples>& all() const { return a; }

    void multiply() {
        affine(z, W, a, b);
        affine(z_of_all, W, all(), b);
    }
    bool same_products() {
        multiply();
        return std::equal(z.data(), z.data() + z.size(), z_of_all.data());
    }
    matrix<T, Out, In> moved(const auto& inputs, T keep) const {
        auto W_moved = W;
        add_outer_product(in_place_step<T, matrix<T, Out, In>>{W_moved, keep, T(0.125)}, delta,
                          inputs);
        return W_moved;
    }
};

/// f(layer) for one on the heap.
template <class T, std::size_t Out, std::size_t In, std::size_t Samples, class Function>
void with_layer(const Function& f) {
    f(*std::make_unique<first_layer<T, Out, In, Samples>>());
}

template <class Function>
void with_each_layer(const Function& f) {
    with_each_instruction_set([&] {
        with_layer<float, 30, 784, 10>(f);
        with_layer<float, 3, 131, 1>(f);
        with_layer<float, 130, 128, 16>(f);
        with_layer<double, 17, 200, 7>(f);
    });
}

} // namespace

TEST_CASE("Inputs that are 0 in a whole mini-batch are left out of the list") {
    with_each_layer([](auto& layer) {
        REQUIRE(layer.a.listed == (layer.a.rows() + 1) / 3);
        bool is_right = true;
        for (std::size_t i = 0; i < layer.a.listed; ++i)
            is_right = is_right && layer.a.list[i] == 3 * i + 1;
        std::vector<std::uint32_t> all(layer.a.list, layer.a.list + layer.a.rows());
        std::ranges::sort(all);
        for (std::size_t j = 0; j < all.size(); ++j) is_right = is_right && all[j] == j;
        REQUIRE(is_right);
    });
}

TEST_CASE("There is no list where few inputs are 0, and −0 is 0, and NaN is not") {
    with_layer<float, 30, 784, 10>([](auto& layer) {
        const std::size_t before = layer.a.listed;
        layer.a(0, 2) = -0.0f;
        list_inputs(layer.a);
        REQUIRE(layer.a.listed == before);
        layer.a(0, 2) = std::numeric_limits<float>::quiet_NaN();
        list_inputs(layer.a);
        REQUIRE(layer.a.listed == before + 1);
        REQUIRE(layer.a.list[0] == 0);
        for (std::size_t j = 0; j < 784; j += 3)
            layer.a(j, 3) = layer.a(j + 2 < 784 ? j + 2 : j, 4) = 1;
        list_inputs(layer.a);
        REQUIRE(layer.a.listed == 784);
    });
}

TEST_CASE("Without the inputs that are 0 the products of the first layer have the same bits") {
    with_each_layer([](auto& layer) {
        CHECK(layer.same_products());
        CHECK(layer.moved(layer.a, 1) == layer.moved(layer.all(), 1));
        CHECK(layer.moved(layer.a, 0.75) == layer.moved(layer.all(), 0.75));
    });
}

TEST_CASE("The products of the first layer do pass over what is not listed") {
    with_layer<float, 30, 784, 10>([](auto& layer) {
        const auto z_before = [&] {
            layer.multiply();
            return layer.z(0, 0);
        }();
        layer.a(0, 0) = 1; // and not listed
        layer.multiply();
        CHECK(layer.z(0, 0) == z_before);
        CHECK(layer.z_of_all(0, 0) != z_before);
        CHECK(layer.moved(layer.a, 1)(0, 0) == layer.W(0, 0));
        CHECK(layer.moved(layer.all(), 1)(0, 0) != layer.W(0, 0));
        CHECK(layer.moved(layer.a, 0.5f) == layer.moved(layer.all(), 0.5f));
    });
}

TEST_CASE("What is not finite is multiplied by 0 and not passed over") {
    with_each_layer([](auto& layer) {
        const std::size_t last = layer.b.size() - 1;
        layer.W(last, 0) =
            std::numeric_limits<std::remove_cvref_t<decltype(layer.b[0])>>::infinity();
        layer.multiply();
        CHECK(std::isnan(layer.z(last, 0)));
        layer.W(last, 0) = 0;
        bool are_all_seen = true; // in whichever column
        for (std::size_t j = 0; j < layer.a.rows(); ++j) {
            const std::size_t i = j % layer.b.size();
            const auto before = layer.W(i, j);
            layer.W(i, j) = std::numeric_limits<std::remove_const_t<decltype(before)>>::infinity();
            layer.multiply();
            are_all_seen = are_all_seen && !std::isfinite(layer.z(i, 0));
            layer.W(i, j) = before;
        }
        CHECK(are_all_seen);
        layer.delta(last, 0) = layer.W(last, 0) / layer.W(last, 0);
        CHECK(std::isnan(layer.moved(layer.a, 1)(last, 0)));
    });
}

TEST_CASE("Threads share the listed columns") {
    with_layer<float, 30, 784, 10>([](auto& layer) {
        using W_type = std::remove_cvref_t<decltype(layer.W)>;
        auto shared = layer.W;
        for (std::size_t thread = 0; thread < 3; ++thread)
            add_outer_product(
                in_place_step<float, W_type, tiles_of_thread<3>>{shared, 1, 0.125f, {thread}},
                layer.delta, layer.a);
        CHECK(shared == layer.moved(layer.all(), 1));
    });
}

namespace {

/// A first layer's numbers with shapes known at run time only.
template <class T>
struct runtime_layer_of_inputs {
    matrix<T, dynamic, dynamic> W;
    vector<T, dynamic> b;
    batch<T, dynamic, dynamic> a, delta, z;

    explicit runtime_layer_of_inputs(const auto& known)
        : W(known.W.rows(), known.W.columns()), b(known.b.size()),
          a(known.a.rows(), known.a.columns()), delta(known.z.rows(), known.z.columns()), z(delta) {
        std::copy_n(known.W.data(), W.rows() * W.columns(), W.data());
        std::copy_n(known.b.data(), b.size(), b.data());
        for (std::size_t s = 0; s < a.columns(); ++s) {
            std::ranges::copy(known.a.column(s), a.column(s).begin());
            std::ranges::copy(known.delta.column(s), delta.column(s).begin());
        }
        a.expect_inputs();
        list_inputs(a);
    }

    bool gives(const auto& known) {
        affine(z, W, a, b);
        bool same = true;
        for (std::size_t s = 0; s < z.columns(); ++s)
            same = same && std::ranges::equal(z.column(s), known.z_of_all.column(s));
        return same;
    }
    matrix<T, dynamic, dynamic> moved(T keep) const {
        auto W_moved = W;
        add_outer_product(in_place_step<T, matrix<T, dynamic, dynamic>>{W_moved, keep, T(0.125)},
                          delta, a);
        return W_moved;
    }
};

} // namespace

TEST_CASE("With shapes known at run time the same inputs are passed over, with the same bits") {
    const auto check = [](auto& known) {
        using T = float;
        known.multiply();
        runtime_layer_of_inputs<T> layer(known);
        REQUIRE(layer.a.listed == known.a.listed);
        CHECK(layer.gives(known));
        for (const T keep : {T(1), T(0.75)}) {
            const auto expected = known.moved(known.all(), keep);
            const auto moved = layer.moved(keep);
            CHECK(std::equal(moved.data(), moved.data() + moved.rows() * moved.columns(),
                             expected.data()));
        }
        layer.a(0, 0) = 1; // and not listed
        CHECK(layer.gives(known));
        CHECK(layer.moved(1)(0, 0) == layer.W(0, 0));
        CHECK(layer.moved(T(0.5))(0, 0) != layer.W(0, 0) * T(0.5));
        layer.W(0, 0) = std::numeric_limits<T>::infinity();
        layer.gives(known);
        CHECK(std::isinf(layer.z(0, 0)));
        layer.delta(0, 0) = std::numeric_limits<T>::quiet_NaN();
        CHECK(std::isnan(layer.moved(1)(0, 3)));
    };
    with_each_instruction_set([&] {
        with_layer<float, 30, 784, 10>(check);
        with_layer<float, 3, 131, 1>(check);
    });
}

TEST_CASE("Batches of other layers, of many samples or of few inputs have no room for a list") {
    batch<float, dynamic, dynamic> many(128, 17), few(127, 16), inputs(128, 16);
    for (auto* const a : {&many, &few, &inputs}) a->expect_inputs();
    CHECK(many.list.empty());
    CHECK(few.list.empty());
    CHECK_FALSE(inputs.list.empty());
    list_inputs(many);
    CHECK(many.listed == 128);
    list_inputs(inputs);
    CHECK(inputs.listed == 0);
}

namespace {

template <std::size_t Inputs, std::size_t Samples>
constexpr bool has_listed_inputs() {
    using network_type = decltype(make_network<float>(dense<Inputs, 3>(sigmoid)));
    using state_type = batch_propagation<network_type, Samples>;
    return requires(state_type& state) { list_inputs(state.a(zero)); };
}

} // namespace

TEST_CASE("Many inputs of a small mini-batch are listed, others are not worth it") {
    STATIC_REQUIRE(has_listed_inputs<128, 16>());
    STATIC_REQUIRE_FALSE(has_listed_inputs<128, 17>());
    STATIC_REQUIRE_FALSE(has_listed_inputs<127, 16>());
}
