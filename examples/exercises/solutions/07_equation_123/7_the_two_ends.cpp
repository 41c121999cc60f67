#include "exercise.hpp"

// 7.7  The two ends
//
// z lies between −ln(A − 1) and −ln(B − 1), with A = w(1 + q)/2 and B = w(1 − q)/2. Are these ends
// as far from 0 as each other? They are if ln(A − 1) + ln(B − 1) = 0. What is the product
// (A − 1)(B − 1), and what the sum (A − 1) + (B − 1)?
//
// Remember that q² = 1 − 4v and vw = 1. The answers hold neither q nor v.

using gradus::equal, gradus::proved, gradus::sqr;

using ring = gradus::polynomial<"q", "v", "w">;
constexpr ring q = ring::variable("q"), v = ring::variable("v"), w = ring::variable("w");
constexpr ring square_of_q = 1 - 4 * v, one = 1;
constexpr gradus::rewriting relations{sqr(q) - square_of_q, v* w - one};

constexpr ring A = w * (1 + q) / 2;
constexpr ring B = w * (1 - q) / 2;

constexpr auto your_product = 1;
constexpr auto your_sum = w - 2;

static_assert(filled(your_product), "exercise 7.7: fill in your_product");
static_assert(filled(your_sum), "exercise 7.7: fill in your_sum");

constexpr ring product = relations.normal_form((A - 1) * (B - 1));
constexpr ring sum = relations.normal_form(A - 1 + B - 1);
static_assert(proved<equal(product, your_product)>);
static_assert(proved<equal(sum, your_sum)>);
