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

template <std::size_t Inputs, std::size_t Samples>
constexpr bool lists_inputs() {
    using network_type = decltype(make_network<float>(dense<Inputs, 3>(sigmoid)));
    using state_type = batch_propagation<network_type, Samples>;
    return requires(state_type& state) { list_inputs(state.a(zero)); };
}

} // namespace

TEST_CASE("Many inputs of a small mini-batch are listed, others are not worth it") {
    STATIC_REQUIRE(lists_inputs<128, 16>());
    STATIC_REQUIRE_FALSE(lists_inputs<128, 17>());
    STATIC_REQUIRE_FALSE(lists_inputs<127, 16>());
}
