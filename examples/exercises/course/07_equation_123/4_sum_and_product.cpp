#include "exercise.hpp"

// 7.4  Sum and product
//
// Two numbers are both positive if their sum and their product are. What are the sum and the
// product of the roots (1 − q)/2 and (1 + q)/2? Neither holds q; one of them holds v = 1/w.

using gradus::proved, gradus::sqr;

using ring = gradus::polynomial<"q", "v">;
constexpr ring q = ring::variable("q"), v = ring::variable("v");
constexpr ring square_of_q = 1 - 4 * v;
constexpr gradus::rewriting root{sqr(q) - square_of_q};
constexpr ring lower = (1 - q) / 2, upper = (1 + q) / 2;

constexpr auto your_sum = blank;
constexpr auto your_product = blank;

static_assert(filled(your_sum), "exercise 7.4: fill in your_sum");
static_assert(filled(your_product), "exercise 7.4: fill in your_product");

static_assert(proved<gradus::equal(lower + upper, your_sum)>);
constexpr ring product = lower * upper;
static_assert(proved<gradus::equal(root.normal_form(product), your_product)>);
