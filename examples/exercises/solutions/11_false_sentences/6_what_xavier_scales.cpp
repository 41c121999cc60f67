#include "exercise.hpp"

// 11.6  "Scaling the gradients" (article 000, claim 36)
//
// That is what Xavier's method is, according to the article. Would it help? What counts is how
// layers compare. In a chain, with slopes s₁, s₂, s₃ and weights w₂, w₃, w₄ between, eq. 122 gives
//
//   r = (∂C/∂b₁)/(∂C/∂b₄) = s₁w₂·s₂w₃·s₃w₄.
//
// 1. Every gradient is multiplied by c. By what is r multiplied?
// 2. Every weight is multiplied by c instead, the slopes kept. By what is r multiplied?

using gradus::equal, gradus::proved;

using letters = gradus::polynomial<"s1", "s2", "s3", "w2", "w3", "w4", "g1", "g4", "c">;
using quotient = gradus::rational_function<letters>;
constexpr auto v = [](const auto& name) { return quotient(letters::variable(name)); };
constexpr auto c = v("c");

constexpr auto your_answer_for_gradients = [](const auto& c) { return 1; };
constexpr auto your_answer_for_weights = [](const auto& c) { return c * c * c; };

static_assert(filled(your_answer_for_gradients),
              "exercise 11.6: fill in your_answer_for_gradients");
static_assert(filled(your_answer_for_weights), "exercise 11.6: fill in your_answer_for_weights");

constexpr auto of_gradients = [](auto c) { return (c * v("g1")) / (c * v("g4")); };
constexpr auto of_weights = [](auto c) {
    return v("s1") * (c * v("w2")) * v("s2") * (c * v("w3")) * v("s3") * (c * v("w4"));
};
constexpr quotient one = 1;
static_assert(proved<equal(of_gradients(c), your_answer_for_gradients(c) * of_gradients(one))>);
static_assert(proved<equal(of_weights(c), your_answer_for_weights(c) * of_weights(one))>);
