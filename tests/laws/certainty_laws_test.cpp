#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/matrix.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/polynomial.hpp>
#include <gradus/numbers/rational_function.hpp>
#include <gradus/theory.hpp>

#include <array>
#include <type_traits>
#include <vector>

// What is not known of an argument is not known of the result, whatever the function and the
// enclosing scalar: no value and no slope is certain where a part of the argument that it stands on
// is not. covered_names.py finds the public functions that these two lists have not.
namespace {

using namespace gradus;

template <class Check>
void for_each_of_one(Check check) {
    using namespace gradus::numbers;
    check("x", [](const auto& x) { return +x; });
    check("-x", [](const auto& x) { return -x; });
    check("abs", [](const auto& x) { return abs(x); });
    check("positive_part", [](const auto& x) { return positive_part(x); });
    check("negative_part", [](const auto& x) { return negative_part(x); });
    check("step", [](const auto& x) { return step(x); });
    check("recip", [](const auto& x) { return recip(x); });
    check("sqr", [](const auto& x) { return sqr(x); });
    check("pown", [](const auto& x) { return pown(x, 0); });
    check("pown 1", [](const auto& x) { return pown(x, 1); });
    check("pown 3", [](const auto& x) { return pown(x, 3); });
    check("pown -2", [](const auto& x) { return pown(x, -2); });
    check("sqrt", [](const auto& x) { return sqrt(x); });
    check("exp", [](const auto& x) { return exp(x); });
    check("expm1", [](const auto& x) { return expm1(x); });
    check("log", [](const auto& x) { return log(x); });
    check("log1p", [](const auto& x) { return log1p(x); });
    check("tanh", [](const auto& x) { return numbers::tanh(x); });
    check("tanh_derivative", [](const auto& x) { return tanh_derivative(x); });
    check("sigmoid", [](const auto& x) { return numbers::sigmoid(x); });
    check("sigmoid_derivative", [](const auto& x) { return sigmoid_derivative(x); });
    check("softplus", [](const auto& x) { return numbers::softplus(x); });
    check("held_between", [](const auto& x) { return held_between(-1, x, 1); });
    check("is_between", [](const auto& x) { return is_between(-1, x, 1); });
    check("erf", [](const auto& x) { return erf(x); });
    check("erfc", [](const auto& x) { return erfc(x); });
    check("erf_derivative", [](const auto& x) { return erf_derivative(x); });
    check("erf_second_derivative", [](const auto& x) { return erf_second_derivative(x); });

    const auto activation = [&](const char* name, const char* slope, const auto& sigma) {
        check(name, [&](const auto& x) { return sigma(x); });
        check(slope, [&](const auto& x) { return sigma.derivative(x); });
    };
    every_activation([&](const auto&... each) { (activation(each.name, "its slope", each), ...); });
    activation("leaky_relu of slope 0", "its slope", leaky_relu_activation(0));
    activation("leaky_relu of slope 1", "its slope", leaky_relu_activation(1));
    activation("elu of alpha 0", "its slope", elu_activation(0));
    activation("elu of alpha 2", "its slope", elu_activation(2));

    using ring = polynomial<"x">;
    check("at", [](const auto& x) { return ring(7).at(x); });
    check("at of 0", [](const auto& x) { return ring().at(x); });
    check("at of 2x", [](const auto& x) { return (2 * ring::variable("x")).at(x); });
    check("at of a fraction", [](const auto& x) { return rational_function<ring>(7).at(x); });

    check("product_bound", [](const auto& x) { return product_bound(x, gradus::sigmoid, 0); });
    check("product_bound 1", [](const auto& x) { return product_bound(x, gradus::sigmoid, 1); });
    check("kept_by_residual_blocks", [](const auto& x) { return kept_by_residual_blocks(x, 0); });
    check("normalised_linear_growth", [](const auto& x) { return normalised_linear_growth(x); });
    check("mean_inverse_chi_square", [](const auto& x) { return mean_inverse_chi_square(x); });
    check("mean_square_inverse_chi_square",
          [](const auto& x) { return mean_square_inverse_chi_square(x); });
    check("best_contraction", [](const auto& x) { return best_contraction(x); });
    check("half_life", [](const auto& x) { return half_life(x); });
    check("kept_by_bias", [](const auto& x) { return kept_by_bias(x, 0); });
    check("kept_by_bias over 3 steps", [](const auto& x) { return kept_by_bias(x, 3); });
    check("bias_that_keeps", [](const auto& x) { return bias_that_keeps(x, 3); });
    check("interval_width", [](const auto& x) { return interval_width(x); });
    check("slope_reach", [](const auto& x) { return slope_reach(x); });
    check("probability_of_size_below",
          [](const auto& x) { return random_weights::probability_of_size_below(x); });
    check("probability_of_size_at_least",
          [](const auto& x) { return random_weights::probability_of_size_at_least(x); });
}

template <class Check>
void for_each_of_two(Check check) {
    using namespace gradus::numbers;
    check("x + y", [](const auto& x, const auto& y) { return x + y; });
    check("x - y", [](const auto& x, const auto& y) { return x - y; });
    check("x * y", [](const auto& x, const auto& y) { return x * y; });
    check("x / y", [](const auto& x, const auto& y) { return x / y; });

    using ring = polynomial<"x", "y">;
    check("at, two variables", [](const auto& x, const auto& y) { return ring(7).at(x, y); });
    check("at of x", [](const auto& x, const auto& y) { return ring::variable("x").at(x, y); });

    check("jacobian", [](const auto& x, const auto& y) { return softmax.jacobian(true, x, y); });
    check("softmax", [](const auto& x, const auto& y) {
        std::array powers{x, y};
        softmax.divide_by_sum(powers);
        return powers[0];
    });
    check("where_positive", [](const auto& x, const auto& y) { return where_positive(x, y); });
    check("where_not_negative",
          [](const auto& x, const auto& y) { return where_not_negative(x, y); });
    check("error_factor", [](const auto& x, const auto& y) { return error_factor(x, y); });
    check("best_learning_rate",
          [](const auto& x, const auto& y) { return best_learning_rate(x, y); });
    check("recurrent_bound", [](const auto& x, const auto& y) { return recurrent_bound(x, y, 0); });
    check("recurrent_neuron", [](const auto& x, const auto& y) {
        const matrix<std::remove_cvref_t<decltype(x)>, 1, 1> W({{x}});
        return recurrent_neuron(gradus::identity, W, std::array{y}, x, 0);
    });
    check("lstm_step", [](const auto& x, const auto& y) { return lstm_step(x, y, y, x); });
    check("gru_step", [](const auto& x, const auto& y) { return gru_step(x, y, x); });
    check("gru_step_of_chung",
          [](const auto& x, const auto& y) { return gru_step_of_chung(x, y, x); });
    check("xavier_variance", [](const auto& x, const auto& y) { return xavier_variance(x, y); });
    check("he_variance", [](const auto& x, const auto& y) { return he_variance(x, y); });
    check("normalised", [](const auto& x, const auto& y) { return normalised(x, y, y); });
    check("batch_normalisation_gradient", [](const auto& x, const auto& y) {
        return batch_normalisation_gradient(x, y, y, x, y, y);
    });
    check("variance_through_layer",
          [](const auto& x, const auto& y) { return variance_through_layer(x, y, x); });
    check("identity_error", [](const auto& x, const auto& y) { return identity_error(x, y); });
    check("identity_neuron", [](const auto& x, const auto& y) { return identity_neuron(x)(y); });
    check("centred_neuron", [](const auto& x, const auto& y) { return centred_neuron(x)(y); });
    check("chain_product", [](const auto& x, const auto& y) {
        return chain_product(make_chain(neuron(x, x, gradus::identity)), y, y).bias[0];
    });
}

// ---- What is certain of an enclosure, part by part ----

/// The number, the slope; of a nested dual number the number, two slopes and the second slope.
/// Each stands on those whose places in binary are among its own: 3 on 0, 1 and 2.
template <class T>
struct parts;

template <class Real>
struct parts<interval<Real>> {
    static std::vector<bool> certain(const interval<Real>& x) { return {certifies(x)}; }

    /// Arguments of which something is unknown, and one of which nothing is.
    static std::vector<interval<Real>> arguments() {
        using box = interval<Real>;
        return {log(box(-2, -1)), sqrt(log(box(1, 9) / 8)),
                1 / box(-1, 1),   hull(box(1), box(2)),
                box::empty(),     box(2, 3)};
    }
};

template <class T>
struct parts<dual<T>> {
    static std::vector<bool> certain(const dual<T>& x) {
        auto all = parts<T>::certain(x.value);
        for (const bool slope : parts<T>::certain(x.derivative)) all.push_back(slope);
        return all;
    }
    static std::vector<dual<T>> arguments() {
        std::vector<dual<T>> all;
        for (const T& x : parts<T>::arguments()) {
            all.push_back(dual<T>::variable(x));
            all.push_back(dual<T>(x));
            all.push_back(dual<T>(T(2), x));
        }
        return all;
    }
};

/// A place at which the result is certain though a part of the arguments that it stands on is not;
/// −1 if there is none.
template <class T, class... Arguments>
int invented(const T& result, const Arguments&... arguments) {
    const auto known = parts<T>::certain(result);
    for (unsigned place = 0; place < known.size(); ++place)
        for (const auto& given : {parts<T>::certain(arguments)...})
            for (unsigned part = 0; part < given.size(); ++part)
                if ((part & place) == part && !given[part] && known[place])
                    return static_cast<int>(place);
    return -1;
}

} // namespace

TEMPLATE_TEST_CASE("Nothing is certain of a result that was not certain of the argument", "",
                   interval<float>, interval<double>, dual<interval<float>>,
                   dual<dual<interval<double>>>) {
    for_each_of_one([](const char* name, auto f) {
        for (const auto& x : parts<TestType>::arguments()) {
            CAPTURE(name, parts<TestType>::certain(x));
            CHECK(invented(f(x), x) == -1);
        }
    });
    for_each_of_two([](const char* name, auto f) {
        const TestType certain = parts<TestType>::arguments().back();
        for (const auto& x : parts<TestType>::arguments()) {
            CAPTURE(name, parts<TestType>::certain(x));
            CHECK(invented(f(x, certain), x, certain) == -1);
            CHECK(invented(f(certain, x), x, certain) == -1);
        }
    });
}

TEMPLATE_TEST_CASE("Sets of two sets are certain if both are, or never", "", float, double) {
    using box = interval<TestType>;
    for (const box& x : parts<box>::arguments())
        for (const box& y : parts<box>::arguments()) {
            const bool both = certifies(x) && certifies(y);
            CHECK(certifies(min(x, y)) == both);
            CHECK(certifies(max(x, y)) == both);
            CHECK(!certifies(hull(x, y)));
            CHECK(!certifies(intersection(x, y)));
        }
}

// Where a slope is certain, f is Lipschitz and every difference quotient lies within it; where it
// is continuous besides, f has a derivative on the whole box. With a jump in the box the first
// fails, with a kink the second.
TEST_CASE("A slope that is certain holds every difference quotient") {
    using box = interval<double>;
    using second = dual<dual<box>>;
    int certain = 0;
    for_each_of_one([&](const char* name, auto f) {
        for (const auto& [from, to] : {std::pair(-1.0, 1.0),
                                       {-2.0, 0.0},
                                       {0.0, 2.0},
                                       {-3.0, -1.0},
                                       {0.5, 4.0},
                                       {-0x1p-20, 0x1p-30},
                                       {0.0, 0.0}}) {
            const auto at = f(second(dual<box>::variable(box(from, to)), dual<box>(1)));
            if (certifies(at.derivative.value)) ++certain;
            if (from == to) continue;
            for (int i = 0; i < 8; ++i) {
                const box a(from + (to - from) * i / 8), b(from + (to - from) * (i + 1) / 8);
                const auto at_a = f(dual<box>::variable(a)), at_b = f(dual<box>::variable(b));
                CAPTURE(name, from, to, i);
                if (certifies(at.derivative.value))
                    CHECK(!disjoint((at_b.value - at_a.value) / (b - a), at.derivative.value));
                if (certifies(at.derivative.derivative))
                    CHECK(!disjoint((at_b.derivative - at_a.derivative) / (b - a),
                                    at.derivative.derivative));
            }
        }
    });
    CHECK(certain > 200); // so that the checks above are no empty ones
}

TEST_CASE("Where the argument holds a kink or a jump no derivative is certain") {
    using box = interval<double>;
    using second = dual<dual<box>>;
    using numbers::negative_part;
    using numbers::positive_part;
    using numbers::step;
    const auto has_a_kink = [](auto f) {
        for (const box& x : {box(-1, 1), box(-1, 0), box(0, 1), box(0)}) {
            const auto at = f(second(dual<box>::variable(x), dual<box>(1)));
            CHECK(certifies(at.value.value));
            CHECK(!at.derivative.value.is_continuous());
            CHECK(!certifies(at.derivative.derivative));
        }
        const auto above = f(second(dual<box>::variable(box(1, 2)), dual<box>(1)));
        CHECK(above.derivative.derivative.is_continuous());
        const auto below = f(second(dual<box>::variable(box(-2, -1)), dual<box>(1)));
        CHECK(below.derivative.derivative.is_continuous());
    };
    has_a_kink([](const auto& x) { return abs(x); });
    has_a_kink([](const auto& x) { return positive_part(x); });
    has_a_kink([](const auto& x) { return negative_part(x); });
    has_a_kink([](const auto& x) { return relu(x); });
    has_a_kink([](const auto& x) { return leaky_relu(x); });
    has_a_kink([](const auto& x) { return elu_activation(2)(x); });
    has_a_kink([](const auto& x) { return elu.derivative(x); });
    has_a_kink([](const auto& x) { return selu(x); });
    has_a_kink([](const auto& x) { return hard_tanh(x / 4 - 1); });
    has_a_kink([](const auto& x) { return hard_sigmoid(x + 3); });

    const auto has_a_jump = [](auto f) {
        for (const box& x : {box(-1, 1), box(-1, 0), box(0, 1), box(0)})
            CHECK(!certifies(f(dual<box>::variable(x)).derivative));
        CHECK(f(dual<box>::variable(box(1, 2))).derivative.is_continuous());
        CHECK(f(dual<box>::variable(box(-2, -1))).derivative.is_continuous());
    };
    has_a_jump([](const auto& x) { return step(x); });
    has_a_jump([](const auto& x) { return relu.derivative(x); });
    has_a_jump([](const auto& x) { return leaky_relu.derivative(x); });
    has_a_jump([](const auto& x) { return elu_activation(2).derivative(x); });
    has_a_jump([](const auto& x) { return elu_activation(0).derivative(x); });
    has_a_jump([](const auto& x) { return selu.derivative(x); });
    has_a_jump([](const auto& x) { return hard_tanh.derivative(x / 4 - 1); });
    has_a_jump([](const auto& x) { return hard_sigmoid.derivative(x + 3); });
}
