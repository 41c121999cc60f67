#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/numbers/constants.hpp>
#include <gradus/theory/forecast/moments_of.hpp>

// What is known of moments without another integration: tests/accuracy/gaussian_moments_test.cpp
// has that.
// [moments]
namespace {

using gradus::elu_activation;
using gradus::interval;
using gradus::mean_field::between;
using gradus::mean_field::moments;
namespace detail = gradus::mean_field::detail;

constexpr interval<double> decimal(const char* text) {
    return gradus::parse_interval<double>(text);
}

constexpr interval<double> part(long p, long q) { return gradus::constant<interval<double>>(p, q); }

constexpr bool is_unknown(const moments& m) {
    return same_set(m.square, interval<double>::entire())
           && same_set(m.slope_square, interval<double>::entire());
}

// relu: q/2 and ½, exactly. Leaky: (1 + α²)/2.
static_assert(same_set(moments_of(gradus::identity, interval<double>(3)).mean, 0));
static_assert(same_set(moments_of(gradus::identity, interval<double>(3)).square, 3));
static_assert(same_set(moments_of(gradus::identity, interval<double>(3)).slope_square, 1));
constexpr moments of_relu = moments_of(gradus::relu, interval<double>(3));
static_assert(same_set(of_relu.square, part(3, 2)) && same_set(of_relu.slope_square, part(1, 2)));
constexpr moments of_leaky = moments_of(gradus::leaky_relu_activation({1, 2}), interval<double>(8));
static_assert(same_set(of_leaky.square, 5) && same_set(of_leaky.slope_square, part(5, 8)));

/// Holds the digits, and no more than what is a few units away from them.
constexpr bool is_near(const interval<double>& x, const char* digits, double width = 3e-12) {
    return !disjoint(x, decimal(digits)) && gradus::width(x) < width * x.upper();
}
constexpr bool are(const moments& m, const char* mean, const char* square,
                   const char* slope_square) {
    return is_near(m.mean, mean, 1e-12) && is_near(m.square, square)
           && is_near(m.slope_square, slope_square);
}
/// Of a φ whose mean is a number or, by symmetry, 0.
constexpr bool are(const moments& m, const interval<double>& mean, const char* square,
                   const char* slope_square) {
    return same_set(m.mean, mean) && is_near(m.square, square)
           && is_near(m.slope_square, slope_square);
}
constexpr interval<double> three_quarters = part(3, 4);
// Against mpmath, 22 digits; the mean of leaky_relu is (1 − α)√(q/2π) = 1/√π for α = ½ and q = 8.
static_assert(is_near(of_leaky.mean, "0.5641895835477562869481"));
static_assert(are(moments_of(gradus::hard_tanh, three_quarters), interval<double>(0),
                  "0.4572880480191033169669", "0.7517869210100764165283"));
static_assert(are(moments_of(gradus::hard_sigmoid, three_quarters), part(1, 2),
                  "0.2708125188657564838885", "0.02776299984707946528613"));
static_assert(are(moments_of(elu_activation({3, 2}), three_quarters), "0.01723384776594516518423",
                  "0.6545922886789383881155", "0.9198113835627674458725"));
static_assert(are(moments_of(elu_activation({3, 2}), interval<double>(400)),
                  "7.258692031501144106187", "201.0578872337562063053",
                  "0.5224265041736779474628"));
static_assert(are(moments_of(gradus::tanh, three_quarters), interval<double>(0),
                  "0.3426389718973175043213", "0.5167271555710644072719"));
static_assert(are(moments_of(gradus::sigmoid, three_quarters), part(1, 2),
                  "0.2850326029905691852201", "0.04775011033042661571591"));
static_assert(are(moments_of(gradus::softplus, three_quarters), "0.7797217880934361396137",
                  "0.808532156721804090482", "0.2850326029905691852201"));
static_assert(are(moments_of(gradus::swish, three_quarters), "0.1612255477570731110849",
                  "0.2540119137903118836426", "0.3600065381347530185053"));
static_assert(are(moments_of(gradus::gelu, three_quarters), "0.2261790131595402924439",
                  "0.3050775985022172943329", "0.4369676585989819467989"));
// Of elu where q is small E φ² is known to the 12th digit all the same.
constexpr moments of_small = moments_of(elu_activation({3, 2}), interval<double>(0x1p-40));
static_assert(is_near(of_small.square, "1.47792733325992330983e-12", 1.4e-6));
static_assert(is_near(of_small.slope_square, "1.624998287927516897762"));
// Even there it is below q, by about q√q.
constexpr interval<double> smaller = moments_of(gradus::elu, interval<double>(0x1p-120)).square;
static_assert(smaller.lower() < 0x1p-120 && smaller.lower() > 0x0.fffffffp-120);

// Over a range of q the square has the ends of that of the ends of q.
template <class Activation>
constexpr bool has_ends_of_ends(const Activation& f) {
    const interval<double> square = moments_of(f, interval<double>(0.5, 0.75)).square;
    const interval<double> least = moments_of(f, interval<double>(0.5)).square;
    const interval<double> most = moments_of(f, interval<double>(0.75)).square;
    return contains(square, midpoint(least)) && contains(square, midpoint(most))
           && width(square) < width(hull(least, most)) + 1e-11;
}
static_assert(has_ends_of_ends(gradus::hard_tanh) && has_ends_of_ends(gradus::elu));
static_assert(has_ends_of_ends(gradus::tanh) && has_ends_of_ends(gradus::softplus));
static_assert(has_ends_of_ends(gradus::swish) && has_ends_of_ends(gradus::gelu));

// Of a q that is not certain nothing is.
constexpr interval<double> lost = intersection(interval<double>(0, 1), interval<double>(0.5, 2));
static_assert(!certifies(moments_of(gradus::hard_tanh, lost).square));

// e^(t²/2) Φ(−t) near 0 and far out, and where it is not known on which side of 36 t is.
constexpr double infinity = interval<double>::entire().upper();
static_assert(is_near(detail::scaled_tail(0.5), "0.3496188347203980698278"));
static_assert(is_near(detail::scaled_tail(1), "0.2615782918651233716818"));
static_assert(is_near(detail::scaled_tail(35.5), "0.01122891473070407709999", 1e-12));
static_assert(is_near(detail::scaled_tail(36), "0.01107319901092395934698", 4.2e-11));
static_assert(is_near(detail::scaled_tail(50), "0.007975657891993012432689", 5e-12));
static_assert(is_near(detail::scaled_tail(36.5), "0.01092173978577783228526", 4e-11));
constexpr interval<double> any_tail = detail::scaled_tail(interval<double>(0, infinity));
static_assert(contains(any_tail, 0.5) && any_tail.lower() == 0 && any_tail.upper() < 0.8);
constexpr interval<double> far_tail = detail::scaled_tail(interval<double>(1.9, 40));
static_assert(!disjoint(far_tail, decimal("0.1745958637810174180605")));
static_assert(contains(far_tail, 0.01) && far_tail.upper() < 0.27);

// φ and φ′ at ±z as they are rounded: around the digits, as far as so many units of 2⁻⁵³ reach.
constexpr bool reaches(const between& x, const char* digits, double units) {
    const interval<double> value = decimal(digits);
    constexpr double unit = 0x1p-53;
    const double size = value.upper() > 0 ? value.upper() : -value.lower();
    double rounding = 0x1p-20; // at most half a unit of the last place at either end
    while (rounding < size) rounding *= 2;
    return x.lower <= value.upper() && x.upper >= value.lower()
           && x.upper - x.lower <= (2 * units + rounding) * unit
           && x.upper - x.lower >= (2 * units - rounding) * unit;
}
constexpr bool reach(const gradus::mean_field::value_and_slope& at, const char* value,
                     double units_of_value, const char* slope, double units_of_slope) {
    return reaches(at.value, value, units_of_value) && reaches(at.slope, slope, units_of_slope);
}
static_assert(reach(detail::rounded_tanh(4).of_z, "0.9993292997390670437922", 0,
                    "0.00134095068302589687997", 6));
static_assert(reach(detail::rounded_tanh(4).of_minus_z, "-0.9993292997390670437922", 0,
                    "0.00134095068302589687997", 6));
static_assert(reach(detail::rounded_tanh(0.5).of_z, "0.4621171572600097585023", 0,
                    "0.7864477329659274101497", 6));
// Of softplus 4 units of itself.
static_assert(reach(detail::rounded_softplus(4).of_z, "4.018149927917809740355", 4 * 4.018,
                    "0.9820137900379084419732", 4 * 0.982));
static_assert(reach(detail::rounded_softplus(4).of_minus_z, "0.01814992791780974035498",
                    4 * 0.01815, "0.01798620996209155802679", 4 * 0.01799));
// Of swish 12 of z, of zm, and of p + zpm and m + zpm.
static_assert(reach(detail::rounded_swish(0.5).of_z, "0.3112296656009272823195", 6,
                    "0.7399611873026518091736", 12 * 0.73996));
static_assert(reach(detail::rounded_swish(0.5).of_minus_z, "-0.1887703343990727176805",
                    12 * 0.18877, "0.2600388126973481908264", 12 * 0.49504));
static_assert(reach(detail::rounded_swish(4).of_z, "3.928055160151633767893", 48,
                    "1.052664614891072907659", 12 * 1.05266));
static_assert(reach(detail::rounded_swish(4).of_minus_z, "-0.07194483984836623210717",
                    12 * 0.071945, "-0.05266461489107290765945", 12 * 0.088637));
// Of gelu 10 + 2z² of z, of zc, and of p + d and c + d.
static_assert(reach(detail::rounded_gelu(0.5).of_z, "0.3457312306370065518189", 10.5 * 0.5,
                    "0.867495124656162842525", 10.5 * 0.8675));
static_assert(reach(detail::rounded_gelu(0.5).of_minus_z, "-0.1542687693629934481811",
                    10.5 * 0.15427, "0.132504875343837157475", 10.5 * 0.48457));
static_assert(reach(detail::rounded_gelu(4).of_z, "3.999873315032667520315", 42 * 4,
                    "1.000503649661226421486", 42 * 1.0005));
static_assert(reach(detail::rounded_gelu(4).of_minus_z, "-0.0001266849673324796850151",
                    42 * 0.00012668, "-0.0005036496612264214858425", 42 * 0.00056699));

// What is said of φ in a strip is true, and not far from what is so. tanh: tan and 1/cos² of the
// strip's half width, which is less than π/3.
constexpr bool just_above(double bound, const interval<double>& least) {
    return bound >= least.upper() && bound <= 1.01 * least.lower();
}
constexpr interval<double> pi = to_interval(gradus::constants::pi());
static_assert(detail::of_tanh.strip == 1.047 && detail::of_tanh.strip < (pi / 3).lower());
static_assert(just_above(detail::of_tanh.value.constant, decimal("1.73126087306308")));
static_assert(just_above(detail::of_tanh.slope.constant, decimal("3.99726421059914")));
static_assert(just_above(detail::of_tanh.factor, decimal("3.99726421059914")));
static_assert(detail::of_tanh.value.linear == 0 && detail::of_tanh.slope.linear == 0);
static_assert(detail::of_tanh.is_odd && detail::of_tanh.square_grows);
// softplus: ln 2 + |x| + π/2 and 1.
static_assert(just_above((pi / 2).lower(), interval<double>(detail::of_softplus.strip)));
static_assert(just_above(detail::of_softplus.value.constant, log(interval<double>(2)) + pi / 2));
static_assert(detail::of_softplus.value.linear == 1 && detail::of_softplus.slope.constant == 1);
static_assert(detail::of_softplus.slope.linear == 0 && detail::of_softplus.factor == 0);
// swish: |σ| ≤ 2/√3, up to 2π/3 < 2.1.
constexpr interval<double> most_of_sigma = 2 / sqrt(interval<double>(3));
static_assert(just_above((2 * pi / 3).lower(), interval<double>(detail::of_swish.strip)));
static_assert(just_above(detail::of_swish.factor, most_of_sigma));
static_assert(just_above(detail::of_swish.value.linear, most_of_sigma));
static_assert(just_above(detail::of_swish.value.constant, most_of_sigma* decimal("2.1")));
static_assert(just_above(detail::of_swish.slope.linear, sqr(most_of_sigma)));
static_assert(just_above(detail::of_swish.slope.constant,
                         most_of_sigma + sqr(most_of_sigma) * decimal("2.1")));
// gelu: |Φ| ≤ 1 + 2e²/√(2π), up to 2.
constexpr interval<double> most_of_Phi = 1 + 2 * exp(interval<double>(2)) / sqrt(2 * pi);
static_assert(detail::of_gelu.strip == 2 && detail::of_gelu.slope.linear == 0);
static_assert(just_above(detail::of_gelu.factor, most_of_Phi));
static_assert(just_above(detail::of_gelu.value.linear, most_of_Phi));
static_assert(just_above(detail::of_gelu.value.constant, 2 * most_of_Phi));
static_assert(just_above(detail::of_gelu.slope.constant,
                         most_of_Phi + exp(interval<double>(2)) * decimal("1.05")));

// selu has mean 0 and variance 1 at q = 1: what its two constants are made for.
constexpr moments of_selu = moments_of(gradus::selu, interval<double>(1));
static_assert(contains(of_selu.mean, 0) && contains(of_selu.square, 1)
              && width(of_selu.square) < 1e-14 && width(of_selu.mean) < 1e-14);
static_assert(is_near(of_selu.slope_square, "1.071574992455799257575", 1e-12));

// E softplus′² = E σ², by two ways.
constexpr moments of_softplus = moments_of(gradus::softplus, interval<double>(2));
constexpr moments of_sigmoid = moments_of(gradus::sigmoid, interval<double>(2));
static_assert(!disjoint(of_softplus.slope_square, of_sigmoid.square));

// E swish = q E σ′(z), by Stein's lemma, which is at most q/4.
static_assert(certainly_less(moments_of(gradus::swish, interval<double>(1)).mean, part(1, 4)));

// Where nothing is known: no q, a q without bounds or at 0, and one that takes too many points.
static_assert(is_unknown(moments_of(gradus::tanh, interval<double>::entire())));
static_assert(is_unknown(moments_of(gradus::tanh, interval<double>(0, 1))));
static_assert(is_unknown(moments_of(gradus::tanh, interval<double>(-1, 1))));
static_assert(is_unknown(moments_of(gradus::tanh, interval<double>(1e9))));
static_assert(is_unknown(moments_of(gradus::swish, interval<double>::empty())));

} // namespace
// [/moments]

TEST_CASE("moments are enclosed over small and large q", "[forecast]") {
    gradus::every_activation([](const auto&... activations) {
        const auto check = [](const auto& f) {
            interval<double> before = 0;
            for (double q = 0x1p-40; q < 0x1p12; q *= 4) {
                const moments m = moments_of(f, interval<double>(q));
                INFO(f.name << " at q = " << q);
                // E φ² does not fall with q, and cannot lie below (E φ)².
                REQUIRE(m.square.upper() >= before.lower());
                REQUIRE(m.square.upper() >= sqr(m.mean).lower());
                // Slopes are bounded, and so is their mean square.
                REQUIRE(m.slope_square.lower() > -1e-11);
                REQUIRE(m.slope_square.upper() < 3.2);
                REQUIRE(width(m.square) < 1e-10 * (1 + q));
                before = m.square;
            }
        };
        (check(activations), ...);
    });
}

TEST_CASE("moments over a range of q hold those inside of it", "[forecast]") {
    gradus::every_activation([](const auto&... activations) {
        const auto check = [](const auto& f) {
            const moments all = moments_of(f, interval<double>(0.5, 0.75));
            const moments one = moments_of(f, interval<double>(0.625));
            INFO(f.name);
            REQUIRE(subset(one.mean, all.mean));
            REQUIRE(subset(one.square, all.square));
            REQUIRE(subset(one.slope_square, all.slope_square));
        };
        (check(activations), ...);
    });
}
