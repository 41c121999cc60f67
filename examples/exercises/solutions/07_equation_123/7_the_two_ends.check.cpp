namespace check_7_7 {
using ring = gradus::polynomial<"q", "v", "w">;
constexpr ring q = ring::variable("q"), v = ring::variable("v"), w = ring::variable("w");
constexpr ring square_of_q = 1 - 4 * v, one = 1;
constexpr gradus::rewriting relations{gradus::sqr(q) - square_of_q, v* w - one};
constexpr ring A = w * (1 + q) / 2;
constexpr ring B = w * (1 - q) / 2;
constexpr ring product = relations.normal_form((A - 1) * (B - 1));
constexpr ring sum = relations.normal_form(A - 1 + B - 1);
constexpr ring given_product = your_product;
constexpr ring given_sum = your_sum;
static_assert(gradus::proved<gradus::equal(product, given_product)>);
static_assert(gradus::proved<gradus::equal(sum, given_sum)>);
} // namespace check_7_7
