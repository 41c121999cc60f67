#include "catch.hpp"
#include "instruction_sets.hpp"

#include <gradus/activations.hpp>
#include <gradus/numbers/random.hpp>
#include <gradus/training/fast/batch_operations.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <vector>

namespace {

using namespace gradus;

/// Every operation that is a sum of products, beside the sum of the same products in long double:
/// the difference is at most (number of terms + 3) ε Σ |terms|, Higham's bound for any order.
/// With shapes that the compiler knows or with the same known at run time.
template <class T, std::size_t Out, std::size_t In, std::size_t Samples, bool AtRunTime>
class products {
    static constexpr std::size_t out = AtRunTime ? dynamic : Out;
    static constexpr std::size_t in = AtRunTime ? dynamic : In;
    static constexpr std::size_t samples = AtRunTime ? dynamic : Samples;

    template <class Object>
    static Object make([[maybe_unused]] std::size_t rows, [[maybe_unused]] std::size_t columns) {
        if constexpr (AtRunTime)
            return Object(rows, columns);
        else
            return {};
    }

  public:
    void check() {
        random_generator random(Out * 1000003 + In * 1009 + Samples);
        const auto fill = [&](T* x, std::size_t size) {
            for (std::size_t i = 0; i < size; ++i) x[i] = static_cast<T>(normal(random));
        };
        fill(W.data(), Out * In);
        fill(b.data(), Out);
        for (std::size_t s = 0; s < Samples; ++s) {
            fill(&a(0, s), In);
            fill(&delta(0, s), Out);
        }
        check_affine();
        check_transposed_product();
        check_outer_product();
        check_sum();
    }

  private:
    matrix<T, out, in> W = make<matrix<T, out, in>>(Out, In);
    vector<T, out> b = make<layer_parameters<T, in, out>>(In, Out).b;
    batch<T, in, samples> a = make<batch<T, in, samples>>(In, Samples), x = a;
    batch<T, out, samples> delta = make<batch<T, out, samples>>(Out, Samples), z = delta;

    struct sum {
        long double value = 0;
        long double magnitude = 0;
        void add(long double term) {
            value += term;
            magnitude += std::fabs(term);
        }
        bool holds(T computed, std::size_t terms) const {
            const long double epsilon = std::numeric_limits<T>::epsilon();
            return std::fabs(computed - value)
                   <= static_cast<long double>(terms + 3) * epsilon * magnitude;
        }
    };

    void check_affine() {
        affine(z, W, a, b);
        std::size_t wrong = 0;
        for (std::size_t s = 0; s < Samples; ++s) {
            for (std::size_t i = 0; i < Out; ++i) {
                sum truth;
                truth.add(b[i]);
                for (std::size_t j = 0; j < In; ++j)
                    truth.add(static_cast<long double>(W(i, j)) * a(j, s));
                wrong += truth.holds(z(i, s), In) ? 0u : 1u;
            }
            for (std::size_t i = Out; i < z.stride; ++i) wrong += z(i, s) == 0 ? 0u : 1u;
        }
        REQUIRE(wrong == 0);
    }

    void check_transposed_product() {
        transposed_product(x, W, delta);
        std::size_t wrong = 0;
        for (std::size_t s = 0; s < Samples; ++s)
            for (std::size_t j = 0; j < In; ++j) {
                sum truth;
                for (std::size_t i = 0; i < Out; ++i)
                    truth.add(static_cast<long double>(W(i, j)) * delta(i, s));
                wrong += truth.holds(x(j, s), Out) ? 0u : 1u;
            }
        REQUIRE(wrong == 0);
    }

    void check_outer_product() {
        const T keep = static_cast<T>(0.75);
        const T step = static_cast<T>(0.125);
        const auto moved = std::make_unique<matrix<T, out, in>>(W);
        add_outer_product(in_place_step<T, matrix<T, out, in>>{*moved, keep, step}, delta, a);
        const auto added = std::make_unique<matrix<T, out, in>>(W);
        add_outer_product(*added, delta, a);
        const auto fresh = std::make_unique<matrix<T, out, in>>(W);
        std::fill_n(fresh->data(), Out * In, std::numeric_limits<T>::quiet_NaN());
        add_outer_product(
            in_place_step<T, matrix<T, out, in>, all_tiles, nothing_kept>{*fresh, {}, T(-1)}, delta,
            a);
        std::size_t wrong = 0;
        for (std::size_t i = 0; i < Out; ++i)
            for (std::size_t j = 0; j < In; ++j) {
                sum truth, plain, alone;
                truth.add(static_cast<long double>(keep) * W(i, j));
                plain.add(W(i, j));
                for (std::size_t s = 0; s < Samples; ++s) {
                    const long double term = static_cast<long double>(delta(i, s)) * a(j, s);
                    truth.add(-term * step);
                    plain.add(term);
                    alone.add(term);
                }
                wrong += truth.holds((*moved)(i, j), Samples) ? 0u : 1u;
                wrong += plain.holds((*added)(i, j), Samples) ? 0u : 1u;
                wrong += alone.holds((*fresh)(i, j), Samples) ? 0u : 1u;
            }
        REQUIRE(wrong == 0);
    }

    void check_sum() {
        vector<T, out> moved = b;
        add(in_place_step<T, vector<T, out>>{moved, T(1), T(0.125)}, delta);
        vector<T, out> fresh = b;
        std::fill_n(fresh.data(), Out, std::numeric_limits<T>::quiet_NaN());
        add(in_place_step<T, vector<T, out>, all_tiles, nothing_kept>{fresh, {}, T(-1)}, delta);
        for (std::size_t i = 0; i < Out; ++i) {
            sum truth, alone;
            truth.add(b[i]);
            for (std::size_t s = 0; s < Samples; ++s) {
                truth.add(static_cast<long double>(delta(i, s)) * -0.125L);
                alone.add(static_cast<long double>(delta(i, s)));
            }
            REQUIRE(truth.holds(moved[i], Samples));
            REQUIRE(alone.holds(fresh[i], Samples));
        }
    }
};

template <class T, std::size_t Out, std::size_t In, std::size_t Samples>
void check_products() {
    with_each_instruction_set([] {
        std::make_unique<products<T, Out, In, Samples, false>>()->check();
        std::make_unique<products<T, Out, In, Samples, true>>()->check();
    });
}

} // namespace

TEMPLATE_TEST_CASE("Products of batches are what their sums say, in every shape", "", float,
                   double) {
    check_products<TestType, 1, 1, 1>();
    check_products<TestType, 2, 3, 1>();
    check_products<TestType, 3, 1, 7>();
    check_products<TestType, 10, 30, 10>();
    check_products<TestType, 17, 33, 13>();
    check_products<TestType, 48, 47, 25>();
}

TEST_CASE("Products of batches that are cut into panels are what their sums say") {
    check_products<float, 530, 270, 40>();
    check_products<double, 290, 530, 37>();
    check_products<float, 129, 3, 300>();
}

TEST_CASE("Batches whose shapes do not fit are refused in a sentence") {
    using numbers = batch<float, dynamic, dynamic>;
    const matrix<float, dynamic, dynamic> W(3, 2);
    const vector<float, dynamic> b(3), short_b(2);
    numbers z(3, 10), a(2, 10), fewer(2, 9);
    REQUIRE_THROWS_WITH(affine(z, W, fewer, b),
                        "a weight matrix of 3 x 2 cannot take 2 x 9 numbers and give 3 x 10");
    REQUIRE_THROWS_WITH(transposed_product(fewer, W, z),
                        "a weight matrix of 3 x 2 cannot take 2 x 9 numbers and give 3 x 10");
    REQUIRE_THROWS_WITH(affine(a, W, z, b),
                        "a weight matrix of 3 x 2 cannot take 3 x 10 numbers and give 2 x 10");
    REQUIRE_THROWS_WITH(affine(z, W, a, short_b),
                        "a batch of 3 neurons is used with a vector of 2 numbers");
    REQUIRE_THROWS_WITH(map(z, a, sigmoid), "a batch of 3 x 10 numbers is used with one of 2 x 10");
    REQUIRE_THROWS_WITH(map(z, a, softmax), "a batch of 3 x 10 numbers is used with one of 2 x 10");
    REQUIRE_THROWS_WITH(multiply_by_map(a, fewer, slope_of{gradus::tanh}),
                        "a batch of 2 x 10 numbers is used with one of 2 x 9");
}

TEST_CASE("Activations of batches with shapes known at run time are those of static ones") {
    const auto check = []<class Activation>(const Activation& f) {
        batch<float, 10, 7> z, a;
        batch<float, dynamic, dynamic> dynamic_z(10, 7), dynamic_a(10, 7);
        random_generator random(1);
        for (std::size_t s = 0; s < 7; ++s)
            for (std::size_t i = 0; i < 10; ++i)
                z(i, s) = dynamic_z(i, s) = static_cast<float>(normal(random));
        map(a, z, f);
        map(dynamic_a, dynamic_z, f);
        for (std::size_t s = 0; s < 7; ++s)
            for (std::size_t i = 0; i < 10; ++i) REQUIRE(a(i, s) == dynamic_a(i, s));
    };
    with_each_instruction_set([&] {
        check(sigmoid);
        check(softmax);
        check([](float z) { return z * z; });
    });
}

TEST_CASE("An activation that the kernels do not know is called number by number") {
    struct cube {
        float operator()(float z) const { return z * z * z; }
        float derivative(float z) const { return 3 * z * z; }
    };
    batch<float, 3, 2> z, a, delta;
    z(2, 1) = 2;
    delta(2, 1) = 5;
    map(a, z, cube{});
    REQUIRE(a(2, 1) == 8);
    multiply_by_map(delta, z, slope_of{cube{}});
    REQUIRE(delta(2, 1) == 60);
}

TEMPLATE_TEST_CASE("Softmax of a batch is softmax of each sample, within 6 ε", "", float, double) {
    using T = TestType;
    with_each_instruction_set([] {
        random_generator random(1);
        batch<T, 10, 7> z, a;
        for (std::size_t s = 0; s < 7; ++s)
            for (std::size_t i = 0; i < 10; ++i)
                z(i, s) =
                    static_cast<T>(normal(random) * std::pow(4.0, static_cast<double>(s) - 2));
        map(a, z, softmax);
        for (std::size_t s = 0; s < 7; ++s) {
            vector<T, 10> z_of_sample, truth;
            for (std::size_t i = 0; i < 10; ++i) z_of_sample[i] = z(i, s);
            softmax(truth, z_of_sample);
            for (std::size_t i = 0; i < 10; ++i)
                REQUIRE(std::fabs(a(i, s) - truth[i])
                        <= 6 * std::numeric_limits<T>::epsilon() * truth[i] + T(2e-38));
        }
    });
}

TEST_CASE("The sum of the squares of floats is that in double, for every number of them") {
    with_each_instruction_set([] {
        std::vector<float> x;
        double sum = 0;
        for (int k = 1; k <= 40; ++k) {
            const auto found = [&] {
                double squares = -1;
                fast::with_kernels<float, dynamic>(
                    [&](auto kernels) { squares = kernels.sum_of_squares(x.size(), x.data()); });
                return squares;
            };
            REQUIRE(found() == sum);
            x.push_back(static_cast<float>(1 + 4096 * k)); // squares that are exact in double alone
            sum += static_cast<double>(x.back()) * static_cast<double>(x.back());
        }
    });
}

TEST_CASE("Softmax of a batch is right where the powers overflow, and shows a NaN") {
    batch<float, 3, 2> z, a;
    for (std::size_t i = 0; i < 3; ++i) z(i, 0) = i == 1 ? 1000.0f : -1000.0f;
    z(2, 1) = std::numeric_limits<float>::quiet_NaN();
    map(a, z, softmax);
    REQUIRE(a(1, 0) == 1);
    REQUIRE(a(0, 0) < 2e-38f);
    REQUIRE(a(0, 0) >= 0);
    for (std::size_t i = 0; i < 3; ++i) REQUIRE(std::isnan(a(i, 1)));
}

TEST_CASE(
    "An activation of a whole layer that the kernels do not know is called sample by sample") {
    struct turned {
        void operator()(vector<float, 3>& a, const vector<float, 3>& z) const {
            for (std::size_t i = 0; i < 3; ++i) a[i] = z[(i + 1) % 3];
        }
    };
    batch<float, 3, 2> z, a;
    z(1, 1) = 5;
    map(a, z, turned{});
    REQUIRE(a(0, 1) == 5);
    REQUIRE(a(1, 1) == 0);
}

namespace {

/// Two activations are enough of a choice.
struct tanh_or_relu {
    bool is_tanh;
    template <class Function>
    auto visit(const Function& g) const {
        return is_tanh ? g(gradus::tanh) : g(relu);
    }
    float operator()(float) const { return 0; } // not what it is called for
    float derivative(float) const { return 0; }
};
/// The same for an output.
struct softmax_or_relu {
    bool is_softmax;
    template <class Function>
    auto visit(const Function& g) const {
        return is_softmax ? g(softmax) : g(relu);
    }
    template <class Output, class Input>
    void operator()(Output&, const Input&) const {}
};

} // namespace

TEST_CASE("An activation chosen at run time gives the bits of the chosen one on mini-batches") {
    batch<float, dynamic, dynamic> z(5, 7);
    random_generator random(4);
    for (std::size_t i = 0; i < 35; ++i) z.data()[i] = static_cast<float>(normal(random));
    const auto same = [&](const auto& known, const auto& choice) {
        auto a = z, b = z;
        map(a, z, known);
        map(b, z, choice);
        return std::equal(a.data(), a.data() + 35, b.data());
    };
    const auto same_slopes = [&](const auto& known, const tanh_or_relu& choice) {
        auto x = z, y = z;
        multiply_by_map(x, z, slope_of{known});
        multiply_by_map(y, z, slope_of{choice});
        return std::equal(x.data(), x.data() + 35, y.data());
    };
    REQUIRE(same(gradus::tanh, tanh_or_relu{true}));
    REQUIRE(same(relu, tanh_or_relu{false}));
    REQUIRE(same(softmax, softmax_or_relu{true}));
    REQUIRE(same(relu, softmax_or_relu{false}));
    REQUIRE(same_slopes(gradus::tanh, tanh_or_relu{true}));
    REQUIRE(same_slopes(relu, tanh_or_relu{false}));
}
