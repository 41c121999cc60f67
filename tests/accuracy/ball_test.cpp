#include "catch.hpp"
#include "reference.hpp"

#include <gradus/numbers/ball_functions.hpp>
#include <gradus/numbers/constants.hpp>

#include <mpfr.h>

#include <random>

// Balls against MPFR at 600 bits: every ball must hold the value, and none may be far wider than
// what its operands ask for.
namespace {

using gradus::ball;
using gradus::numbers::fixed_point;

/// A number of MPFR with 600 bits, more than any sum, difference or product of balls needs.
class number : public reference::real {
  public:
    number() : real(600) {}
    explicit number(const fixed_point& x) : number() {
        const mpfr_ptr value = *this;
        mpfr_set_zero(value, 1);
        for (int i = 3; i >= 0; --i) {
            mpfr_mul_2ui(value, value, 64, MPFR_RNDN);
            mpfr_add_ui(value, value, x.magnitude().limbs[i], MPFR_RNDN);
        }
        mpfr_div_2ui(value, value, 192, MPFR_RNDN);
        if (x.is_negative()) mpfr_neg(value, value, MPFR_RNDN);
    }
};

bool holds(const ball& x, number& value) {
    number lower(x.lower()), upper(x.upper());
    return mpfr_cmp(lower, value) <= 0 && mpfr_cmp(value, upper) <= 0;
}

/// A random multiple of 2^-192, below 2^bits in size.
template <class Random>
fixed_point random_number(Random& random, int bits) {
    const fixed_point size{{random(), random(), bits > -64 ? random() : 0, 0}};
    fixed_point result = size;
    if (bits <= 0 && bits > -64) result.limbs[2] >>= -bits;
    if (bits > 0) result.limbs[3] = random() >> (64 - bits);
    return random() % 2 == 0 ? result : -result;
}

} // namespace

TEST_CASE("Products and quotients of balls hold MPFR's values, within a unit or two") {
    std::mt19937_64 random(41);
    long wrong = 0, wide = 0;
    for (int i = 0; i < 100000; ++i) {
        const fixed_point x = random_number(random, static_cast<int>(random() % 60) - 30);
        const fixed_point y = random_number(random, static_cast<int>(random() % 30) - 30);
        number X(x), Y(y), value;
        mpfr_mul(value, X, Y, MPFR_RNDN);
        const ball product = ball(x, 0) * ball(y, 0);
        wrong += holds(product, value) ? 0 : 1;
        wide += product.radius > 1;
        if (y.magnitude().limbs[2] >> 34 == 0) continue; // the quotient may be out of range
        mpfr_div(value, X, Y, MPFR_RNDN);
        const ball quotient = ball(x, 0) / ball(y, 0);
        wrong += holds(quotient, value) ? 0 : 1;
        wide += quotient.radius > 1;
    }
    REQUIRE(wrong == 0);
    REQUIRE(wide == 0);
}

TEST_CASE("Results of balls with radii hold MPFR's values at any point of them") {
    std::mt19937_64 random(42);
    long wrong = 0;
    for (int i = 0; i < 100000; ++i) {
        const ball x(random_number(random, static_cast<int>(random() % 30) - 20),
                     random() >> (34 + random() % 30));
        const ball y(random_number(random, static_cast<int>(random() % 20) - 10),
                     random() >> (34 + random() % 30));
        const auto point = [&](const ball& z) {
            const fixed_point shift{{z.radius == 0 ? 0 : random() % (z.radius + 1)}};
            switch (random() % 4) {
            case 0:
                return z.lower();
            case 1:
                return z.upper();
            case 2:
                return z.centre + shift;
            default:
                return z.centre - shift;
            }
        };
        number X(point(x)), Y(point(y)), value;
        mpfr_add(value, X, Y, MPFR_RNDN);
        wrong += holds(x + y, value) ? 0 : 1;
        mpfr_sub(value, X, Y, MPFR_RNDN);
        wrong += holds(x - y, value) ? 0 : 1;
        mpfr_mul(value, X, Y, MPFR_RNDN);
        wrong += holds(x * y, value) ? 0 : 1;
        const fixed_point divisor = y.centre.magnitude();
        if (divisor.limbs[3] == 0 && divisor.limbs[2] >> 60 == 0) continue; // errors above 2^62
        mpfr_div(value, X, Y, MPFR_RNDN);
        wrong += holds(x / y, value) ? 0 : 1;
    }
    REQUIRE(wrong == 0);
}

TEST_CASE("exp of a ball holds MPFR's exp at both ends and in the middle") {
    std::mt19937_64 random(43);
    long wrong = 0;
    for (int i = 0; i < 2000; ++i) {
        const ball x(random_number(random, static_cast<int>(random() % 34) - 30),
                     random() >> (40 + random() % 24));
        if (x.centre.magnitude().limbs[3] >= 30) continue;
        const ball y = exp(x);
        for (const fixed_point& at : {x.lower(), x.centre, x.upper()}) {
            number value(at);
            mpfr_exp(value, value, MPFR_RNDN);
            wrong += holds(y, value) ? 0 : 1;
        }
    }
    REQUIRE(wrong == 0);
}

TEST_CASE("pi, ln 2 and the bounds on Euler's constant hold MPFR's values") {
    using namespace gradus::constants;
    number value;
    mpfr_const_pi(value, MPFR_RNDN);
    REQUIRE(holds(pi(), value));
    REQUIRE(pi().radius < 2000);
    mpfr_const_log2(value, MPFR_RNDN);
    REQUIRE(holds(log_of_two(), value));
    REQUIRE(log_of_two().radius < 400);
    mpfr_const_euler(value, MPFR_RNDN);
    number below(euler_gamma().below.upper()), above(euler_gamma().above.lower());
    REQUIRE(mpfr_cmp(below, value) < 0);
    REQUIRE(mpfr_cmp(value, above) < 0);
}
