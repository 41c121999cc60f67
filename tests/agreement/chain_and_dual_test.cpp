#include "catch.hpp"
#include "close.hpp"

#include <gradus/activations.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/theory/chain_product.hpp>

#include <boost/hana/at.hpp>

#include <utility>

// Eq. 122, for every bias and every weight, against the derivative that dual numbers carry through
// the same chain: two ways to the same number that share no line of code.

namespace {

using namespace gradus;
namespace hana = boost::hana;

template <class T, class... Activations>
constexpr std::size_t length(const chain<T, Activations...>&) {
    return sizeof...(Activations);
}

/// The same chain over dual numbers; the derivative is taken with respect to one parameter:
/// numbers 0 … n−1 are the biases, n … 2n−1 the weights.
template <class T, class... Activations, std::size_t... J>
constexpr auto along(const chain<T, Activations...>& chain, std::size_t parameter,
                     std::index_sequence<J...>) {
    constexpr std::size_t n = sizeof...(Activations);
    return make_chain(neuron<dual<T>, Activations>{
        dual<T>(hana::at_c<J>(chain.neurons).w, T(parameter == n + J ? 1 : 0)),
        dual<T>(hana::at_c<J>(chain.neurons).b, T(parameter == J ? 1 : 0)),
        hana::at_c<J>(chain.neurons).activation}...);
}

/// a_n over dual numbers, by nothing but the definition of a chain.
template <class T, class... Activations>
constexpr dual<T> output_along(const chain<T, Activations...>& chain, const T& x,
                               std::size_t parameter) {
    dual<T> a(x);
    hana::for_each(along(chain, parameter, std::index_sequence_for<Activations...>{}).neurons,
                   [&](const auto& neuron) { a = neuron.activation(neuron.w * a + neuron.b); });
    return a;
}

template <class Same, class T, class... Activations>
constexpr bool agrees(Same same, const chain<T, Activations...>& chain, const T& x,
                      const T& dC_da) {
    const auto gradient = chain_product(chain, x, dC_da);
    for (std::size_t j = 0; j < length(chain); ++j) {
        if (!same(gradient.bias[j], dC_da * output_along(chain, x, j).derivative)) return false;
        if (!same(gradient.weight[j], dC_da * output_along(chain, x, length(chain) + j).derivative))
            return false;
    }
    return true;
}

template <std::size_t Length, class Activation>
constexpr auto neuron_number(Activation activation) {
    // Weights and biases of both signs and of sizes around the critical 4.
    const int sign = Length % 2 == 0 ? 1 : -1;
    return neuron(constant<double>(sign * (7 * static_cast<int>(Length) + 3), 10),
                  constant<double>(5 - 3 * static_cast<int>(Length), 7), activation);
}

constexpr auto n1 = neuron_number<1>(sigmoid);
constexpr auto n2 = neuron_number<2>(gradus::tanh);
constexpr auto n3 = neuron_number<3>(leaky_relu);
constexpr auto n4 = neuron_number<4>(sigmoid);
constexpr auto n5 = neuron_number<5>(identity);
constexpr auto n6 = neuron(-1.5, 0.25, relu); // takes a negative a₅, so that it is active
constexpr auto n7 = neuron_number<7>(gradus::tanh);
constexpr auto n8 = neuron_number<8>(sigmoid);

constexpr double x = 0.75;
constexpr double dC_da = -1.25;

// Both ways round at most some dozen times; 2⁻⁴⁴ is 512 units in the last place.
constexpr auto nearly = [](double left, double right) { return close(left, right, 0x1p-44); };

static_assert(agrees(nearly, make_chain(n1), x, dC_da));
static_assert(agrees(nearly, make_chain(n1, n2), x, dC_da));
static_assert(agrees(nearly, make_chain(n1, n2, n3), x, dC_da));
static_assert(agrees(nearly, make_chain(n1, n2, n3, n4), x, dC_da));
static_assert(agrees(nearly, make_chain(n1, n2, n3, n4, n5), x, dC_da));
static_assert(agrees(nearly, make_chain(n1, n2, n3, n4, n5, n6), x, dC_da));
static_assert(agrees(nearly, make_chain(n1, n2, n3, n4, n5, n6, n7), x, dC_da));
static_assert(agrees(nearly, make_chain(n1, n2, n3, n4, n5, n6, n7, n8), x, dC_da));
// A gradient that vanished altogether would agree with anything:
static_assert(chain_product(make_chain(n1, n2, n3, n4, n5, n6, n7, n8), x, dC_da).bias[0] != 0);

// With rational numbers nothing is rounded, and the two are equal.
template <class Activation>
constexpr auto exact(int p, int q, int bias, Activation activation) {
    return neuron(rational(p, q), rational(bias, 3), activation);
}
constexpr auto r1 = exact(3, 2, 1, relu);
constexpr auto r2 = exact(-5, 4, 9, identity);
constexpr auto r3 = exact(7, 3, -2, leaky_relu);
constexpr auto r4 = exact(-1, 2, 9, relu);
constexpr auto equal_exactly = [](const rational& left, const rational& right) {
    return left == right;
};

static_assert(agrees(equal_exactly, make_chain(r1), rational(2, 5), rational(-4, 7)));
static_assert(agrees(equal_exactly, make_chain(r1, r2), rational(2, 5), rational(-4, 7)));
static_assert(agrees(equal_exactly, make_chain(r1, r2, r3), rational(2, 5), rational(-4, 7)));
static_assert(agrees(equal_exactly, make_chain(r1, r2, r3, r4), rational(2, 5), rational(-4, 7)));
static_assert(chain_product(make_chain(r1, r2, r3, r4), rational(2, 5), rational(-4, 7)).bias[0]
              != rational(0));

} // namespace

TEST_CASE("Eq. 122 equals the derivative by dual numbers at run time too") {
    volatile double input = x;
    const auto chain = make_chain(n1, n2, n3, n4, n5, n6, n7, n8);
    REQUIRE(agrees(nearly, chain, static_cast<double>(input), dC_da));
    for (int i = -40; i <= 40; ++i) REQUIRE(agrees(nearly, chain, i / 10.0, dC_da));
}

TEST_CASE("A chain has the same bits at compile time and at run time") {
    constexpr auto at_compile_time =
        chain_product(make_chain(n1, n2, n3, n4, n5, n6, n7, n8), x, dC_da);
    volatile double input = x;
    const auto at_run_time = chain_product(make_chain(n1, n2, n3, n4, n5, n6, n7, n8),
                                           static_cast<double>(input), dC_da);
    for (std::size_t j = 0; j < 8; ++j) {
        REQUIRE(same_bits(at_compile_time.z[j], at_run_time.z[j]));
        REQUIRE(same_bits(at_compile_time.factor[j], at_run_time.factor[j]));
        REQUIRE(same_bits(at_compile_time.bias[j], at_run_time.bias[j]));
        REQUIRE(same_bits(at_compile_time.weight[j], at_run_time.weight[j]));
    }
}
